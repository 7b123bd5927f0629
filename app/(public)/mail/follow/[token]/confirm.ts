"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getContext } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { confirmFollowing } from "@/lib/domain/followers/confirm";
import { clientAddress } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/http/rate-limit";

/** One press of a button; works without JavaScript. The page then says how it stands, also to whoever was too late. */
export async function confirm(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  const ctx = await getContext();
  await limitRequest(ctx.actor, clientAddress(await headers()), true);
  try {
    await confirmFollowing(ctx, token);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }

  redirect(`/mail/follow/${encodeURIComponent(token)}`);
}
