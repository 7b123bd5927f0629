import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { toWireWebhook } from "@/app/api/desk/_dialect/webhooks";
import { requireAgent } from "@/lib/auth/session";
import { may } from "@/lib/domain/policy";
import { listWebhooks } from "@/lib/domain/webhooks/list";
import { SettingsPage } from "../_components/settings-page";
import { NewWebhook } from "./_components/new-webhook";
import { WebhookList } from "./_components/webhook-list";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  const ctx = await requireAgent("/desk/settings/webhooks");
  if (!may(ctx.actor, "webhook.manage")) notFound();

  return (
    <SettingsPage
      actor={ctx.actor}
      title="Webhooks"
      lead="Tell other programs what happens to tickets, as it happens. Messages are signed as Standard Webhooks say, and tried for three days."
      action={<NewWebhook />}
    >
      <WebhookList webhooks={(await listWebhooks(ctx)).map(toWireWebhook)} />
    </SettingsPage>
  );
}
