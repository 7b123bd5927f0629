import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { toWireApiKey } from "@/app/api/desk/_dialect/serializers";
import { requireAgent } from "@/lib/auth/session";
import { listApiKeys } from "@/lib/domain/api-keys/list";
import { may } from "@/lib/domain/policy";
import { SettingsPage } from "../_components/settings-page";
import { KeyDialog } from "./_components/key-dialog";
import { KeyList } from "./_components/key-list";

export const metadata: Metadata = { title: "API keys" };

export default async function KeysPage() {
  const ctx = await requireAgent("/desk/settings/keys");
  if (!may(ctx.actor, "apiKey.manage")) notFound();
  const keys = (await listApiKeys(ctx)).map(toWireApiKey);

  return (
    <SettingsPage
      actor={ctx.actor}
      title="API keys"
      lead="For programs. Whatever a key writes is signed with the name of the person who made it. Test keys live in a world of their own: they see and make only test tickets."
      // Always here: it shows the new key while the list below is being made anew.
      action={<KeyDialog />}
    >
      <KeyList keys={keys} />
    </SettingsPage>
  );
}
