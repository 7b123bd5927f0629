import { toWireFile } from "@/app/api/desk/_dialect/serializers";
import { listTicketFiles } from "@/lib/domain/attachments/list";
import { listComments } from "@/lib/domain/comments/list";
import { InvalidInput } from "@/lib/domain/errors";
import type { Tracking } from "@/lib/domain/tracking/track";
import type { Locale } from "@/lib/i18n/locales";
import { translate } from "@/lib/i18n/translate";
import type { PublicMessage } from "./_components/message";
import { asRequester, type Viewer } from "./load-tracking";

const PAGE = 100;

export type Conversation = {
  /** Oldest first; the report itself is the first of all, and here only with the first page. */
  messages: PublicMessage[];
  /** Leads to the messages before these; null when there are none. */
  earlier: string | null;
};

/**
 * The conversation as its requester reads it, from its end.
 * @param before a cursor that this function gave; one that somebody made up counts as none
 */
export async function loadConversation(
  reader: NonNullable<Tracking["reader"]>,
  viewer: Viewer,
  before: string | null,
  locale: Locale,
): Promise<Conversation> {
  const t = translate(locale, "track");
  const ctx = asRequester(reader);
  const { ticket } = reader;
  const page = await listComments(ctx, ticket, { order: "newest", limit: PAGE, cursor: before ?? undefined }).catch(
    (error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;

      return listComments(ctx, ticket, { order: "newest", limit: PAGE });
    },
  );
  const requesterName = ticket.requester.name ?? t("customer");
  const requester = {
    author: viewer === "requester" ? t("you") : requesterName,
    avatar: requesterName,
    isSupport: false,
  };

  const messages = page.items.toReversed().map(({ id, author, body, attachments, createdAt }): PublicMessage => {
    const name = author.name ?? t("support");

    return {
      id,
      ...(author.id === ticket.requester.id ? requester : { author: name, avatar: name, isSupport: true }),
      body,
      files: attachments.map((file) => toWireFile(ctx, file)),
      at: createdAt,
    };
  });
  if (page.nextCursor) return { messages, earlier: page.nextCursor };

  const files = (await listTicketFiles(ctx, ticket)).map((file) => toWireFile(ctx, file));
  const report = { id: "report", ...requester, body: ticket.body, files, at: ticket.createdAt };

  return { messages: [report, ...messages], earlier: null };
}
