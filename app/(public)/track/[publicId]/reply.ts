"use server";

import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getContext } from "@/lib/auth/session";
import { addComment } from "@/lib/domain/comments/add";
import { InvalidInput, notFound } from "@/lib/domain/errors";
import { BODY_MAX } from "@/lib/domain/tickets/schemas";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { trackTicket } from "@/lib/domain/tracking/track";
import { clientAddress } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/http/rate-limit";
import { toRefusal } from "@/lib/http/refusal";
import type { Locale } from "@/lib/i18n/locales";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translate } from "@/lib/i18n/translate";
import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";
import { fieldObjection, inWords } from "../../_forms/in-words";
import { LIVE_FIELD } from "../../_forms/kept-screenshot";
import { once } from "../../_forms/once";
import { receiveScreenshots } from "../../_forms/receive-screenshots";
import { textOf } from "../../_forms/text-field";
import { trackingAddress, viewerOf } from "./load-tracking";
import type { ReplyState } from "./reply-state";

/** The requester's answer, with JavaScript (field `live`) and without: then the answer is a redirect to the message. */
export async function reply(before: ReplyState, form: FormData): Promise<ReplyState> {
  const ticket = { publicId: textOf(form, "ticket"), token: textOf(form, "token") || null };
  const body = textOf(form, "body");
  const sent = await headers();
  const locale = await requestLocale();
  const refused = (wrong: Partial<ReplyState>): ReplyState => ({
    ...{ body, kept: [], errors: {}, problem: null, once: before.once },
    ...wrong,
    refusals: before.refusals + 1,
  });

  let kept: UploadedScreenshot[] = [];
  let path: string;
  try {
    const ctx = await getContext();
    const address = clientAddress(sent);
    await limitRequest(ctx.actor, address, true);
    const reader = await findRequester(ctx, ticket);

    const screenshots = await receiveScreenshots(reader.ctx, form, locale);
    kept = screenshots.kept;
    const bodyError = objection(body, locale);
    if (bodyError || screenshots.problem) {
      return refused({ kept, errors: { body: bodyError, screenshots: screenshots.problem ?? undefined } });
    }

    const message = { body, uploads: kept.map(({ token }) => token) };
    const content = [body, kept.map(({ file }) => [file.filename, file.bytes])];
    path = await once(reader.ctx, { path: `/track/${ticket.publicId}`, form, address, content }, async (tx) => {
      const comment = await addComment(tx, { id: reader.ticket.id }, message);

      return `${trackingAddress(ticket.publicId, ticket.token)}#message-${comment.id}`;
    });
  } catch (error) {
    return refused({ kept, ...explain(error, sent.get("x-request-id"), locale) });
  }

  if (form.has(LIVE_FIELD)) {
    return { body: "", kept: [], errors: {}, problem: null, refusals: before.refusals, once: randomUUID() };
  }
  redirect(path);
}

/** @throws NOT_FOUND unless the token or the session makes its holder this ticket's requester */
async function findRequester(
  ctx: Awaited<ReturnType<typeof getContext>>,
  { publicId, token }: { publicId: string; token: string | null },
) {
  const key = parseTicketKey(publicId);
  const tracking = key && (await trackTicket(ctx, key, token));
  if (!tracking?.reader || viewerOf(tracking) !== "requester") throw notFound("Ticket");

  return tracking.reader;
}

function objection(body: string, locale: Locale): string | undefined {
  const t = translate(locale, "forms");
  if (body.trim() === "") return t("bodyEmpty");
  if (body.length > BODY_MAX) return t("bodyLong", { max: BODY_MAX });

  return undefined;
}

function explain(error: unknown, requestId: string | null, locale: Locale): Partial<ReplyState> {
  const t = translate(locale, "forms");
  const refusal = toRefusal(error, requestId ?? "reply form");
  if (refusal.code === "NOT_FOUND") return { problem: t("linkExpired") };
  if (!(refusal instanceof InvalidInput)) return { problem: inWords(refusal, locale) };
  if (refusal.issues.some(({ path }) => path[0] === "uploads")) {
    return { kept: [], errors: { screenshots: t("staleScreenshot") } };
  }

  return { errors: { body: fieldObjection(refusal.issues[0]?.message, locale) } };
}
