"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getContext } from "@/lib/auth/session";
import { chooseMail, OPT_OUT_SCOPES } from "@/lib/domain/mail/opt-out";
import { clientAddress } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/http/rate-limit";

/** One press of a button; works without JavaScript. */
export async function choose(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  const scope = OPT_OUT_SCOPES.find((known) => known === form.get("scope")) ?? "ticket";
  const ctx = await getContext();
  await limitRequest(ctx.actor, clientAddress(await headers()), true);
  await chooseMail(ctx, token, { scope, wanted: form.get("wanted") === "yes" });

  redirect(`/mail/preferences/${encodeURIComponent(token)}`);
}
