"use server";

import { headers } from "next/headers";
import { getContext } from "@/lib/auth/session";
import { InvalidInput, notFound } from "@/lib/domain/errors";
import { askToFollow } from "@/lib/domain/followers/ask";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { clientAddress } from "@/lib/http/client-address";
import { limitMailRequest, limitRequest } from "@/lib/http/rate-limit";
import { toRefusal } from "@/lib/http/refusal";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translate } from "@/lib/i18n/translate";
import { inWords } from "../../_forms/in-words";
import { textOf } from "../../_forms/text-field";
import type { FollowState } from "./follow-state";

/** Asks the address that was typed whether it wants to follow; works without JavaScript. */
export async function follow(_before: FollowState, form: FormData): Promise<FollowState> {
  const email = textOf(form, "email");
  const sent = await headers();
  const locale = await requestLocale();
  const unchanged = { email, error: null, problem: null, isAsked: false };

  try {
    const key = parseTicketKey(textOf(form, "ticket"));
    if (!key) throw notFound("Ticket");
    const ctx = await getContext();
    const address = clientAddress(sent);
    await limitRequest(ctx.actor, address, true);
    await limitMailRequest(address);

    return { ...unchanged, email: (await askToFollow(ctx, key, { email, language: locale })).email, isAsked: true };
  } catch (thrown) {
    const refusal = toRefusal(thrown, sent.get("x-request-id") ?? "follow form");
    if (refusal instanceof InvalidInput) {
      return { ...unchanged, error: translate(locale, "forms")("emailWrong") };
    }

    return { ...unchanged, problem: inWords(refusal, locale) };
  }
}
