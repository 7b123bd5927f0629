"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getContext } from "@/lib/auth/session";
import { rateTicket } from "@/lib/domain/csat/rate";
import { RATING_COMMENT_MAX, RATING_SCORES } from "@/lib/domain/csat/rating";
import { DomainError } from "@/lib/domain/errors";
import { guessTicketKey } from "@/lib/domain/tickets/ticket-id";
import { trackTicket } from "@/lib/domain/tracking/track";
import { clientAddress } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/http/rate-limit";
import { textOf } from "../../_forms/text-field";
import { trackingAddress } from "./load-tracking";

/** One press of a button; works without JavaScript. The page then says how it stands, also to whoever was too late. */
export async function rate(form: FormData): Promise<void> {
  const ticket = { publicId: textOf(form, "ticket"), token: textOf(form, "token") || null };
  const score = RATING_SCORES.find((known) => known === form.get("score"));
  const key = guessTicketKey(ticket.publicId);
  const ctx = await getContext();
  await limitRequest(ctx.actor, clientAddress(await headers()), true);

  try {
    const reader = key && (await trackTicket(ctx, key, ticket.token)).reader;
    const comment = textOf(form, "comment").slice(0, RATING_COMMENT_MAX);
    if (reader && score) await rateTicket(reader.ctx, reader.ticket, { score, comment });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  redirect(`${trackingAddress(ticket.publicId, ticket.token)}#rating`);
}
