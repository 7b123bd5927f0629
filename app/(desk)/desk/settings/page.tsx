import { notFound, redirect } from "next/navigation";
import { requireAgent } from "@/lib/auth/session";
import { settingsFor } from "./_components/sections";

export default async function SettingsPage() {
  const { actor } = await requireAgent("/desk/settings");
  const [first] = settingsFor(actor);
  if (!first) notFound();

  redirect(first.href);
}
