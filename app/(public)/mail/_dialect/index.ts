import { z } from "zod";
import { orNull } from "@/lib/domain/errors";
import { chooseMail, getMailChoice } from "@/lib/domain/mail/opt-out";
import { defineDialect } from "@/lib/http/define-dialect";
import { LINK_ERRORS, renderLine } from "@/lib/http/link-errors";
import { FALLBACK_LOCALE, inLanguage } from "@/lib/i18n/locales";
import { translate } from "@/lib/i18n/translate";

/** For mail programs: a line of text is all that they may show. */
export const mail = defineDialect({
  name: "mail",
  authenticate: ["anonymous"],
  errors: LINK_ERRORS,
  renderError: renderLine,
});

const params = z.object({ token: z.string() });
const tags = ["Mail"];

/**
 * A link that was only looked at, by a scanner say, must change nothing: people are asked on a page. That page also says
 * in whole sentences that a mail is unknown.
 */
export const unsubscribePage = mail.route({
  operation: {
    id: "unsubscribePage",
    method: "GET",
    path: "/mail/unsubscribe/{token}",
    summary: "Go to the page on which a mail's recipient chooses what they get",
    status: 303,
    tags,
  },
  params,
  handler: async ({ ctx, params: { token } }) => {
    const choice = await orNull(getMailChoice(ctx, token));
    const page = inLanguage(`/mail/preferences/${encodeURIComponent(token)}`, choice?.language ?? null);

    return { status: 303, headers: { Location: page, "Cache-Control": "no-store" } };
  },
});

/** One-click unsubscription (RFC 8058): mail programs POST here without a person looking. */
export const unsubscribe = mail.route({
  operation: {
    id: "unsubscribe",
    method: "POST",
    path: "/mail/unsubscribe/{token}",
    summary: "End the mail about a ticket",
    tags,
  },
  params,
  accepts: ["raw"],
  handler: async ({ ctx, params: { token } }) => {
    const { language, ticket } = await chooseMail(ctx, token, { scope: "ticket", wanted: false });
    const t = translate(language ?? FALLBACK_LOCALE, "mailChoice");

    return {
      body: `${t("noneAbout", { ticket: ticket.publicId })}\n`,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    };
  },
});
