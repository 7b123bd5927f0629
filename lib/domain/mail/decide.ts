import type { TicketEvent } from "@/lib/db/events";
import { isSlaNews } from "../sla/marks";
import type { Ticket } from "../tickets/ticket";
import type { About } from "./about";
import type { MailKind } from "./vocabulary";

export type Recipient = { id: string; email: string };

/** A mail that somebody should get. */
export type Wish = { kind: MailKind; recipientId: string | null; address: string; about: About };

type Told = Pick<TicketEvent, "seq" | "kind" | "actorKind" | "actorUserId" | "before" | "after" | "public">;

/**
 * Who is written to about an event, and why.
 * @param watchers the agents who follow this ticket; whoever did it is not written to
 */
export function decideMail(event: Told, ticket: Ticket, watchers: readonly Recipient[]): Wish[] {
  const customer = forCustomer(event, ticket);

  return [...(customer ? [customer] : []), ...forWatchers(event, ticket, watchers)];
}

function forCustomer(event: Told, ticket: Ticket): Wish | null {
  const wish = (kind: MailKind, about: About = {}): Wish => ({
    kind,
    recipientId: ticket.requester.id,
    address: ticket.requester.email,
    about,
  });
  const isOwn = event.actorUserId === ticket.requester.id;
  // The receipt is the one mail to people about what they did themselves: it holds the secret link.
  if (event.kind === "ticket_created") {
    return isDone(event.after.status) || (isOwn && event.actorKind === "api_key") ? null : wish("receipt");
  }
  if (isOwn) return null;

  switch (event.kind) {
    case "comment_added":
      return event.after.fromRequester === true ? null : wish("answer", { commentId: String(event.after.commentId) });
    case "status_changed":
      return aboutStatus(event, wish);
    case "stage_changed":
      // Closing is told of by the status, which changes with it.
      return isClosing(event) ? null : wish("progress", { fromSeq: String(event.seq) });
    default:
      return null;
  }
}

function aboutStatus({ seq, before, after }: Told, wish: (kind: MailKind, about?: About) => Wish): Wish | null {
  if (isDone(after.status)) return isDone(before.status) ? null : wish("resolved", { fromSeq: String(seq) });

  return isDone(before.status) ? wish("progress", { fromSeq: String(seq) }) : null;
}

function isDone(status: unknown): boolean {
  return status === "resolved" || status === "closed";
}

/** Also the way back out of CLOSED, which a status change tells of. */
function isClosing({ before, after }: Told): boolean {
  return after.stage === "CLOSED" || before.stage === "CLOSED";
}

/** Of an assignment only whoever got the ticket is told. */
function forWatchers(event: Told, ticket: Ticket, watchers: readonly Recipient[]): Wish[] {
  const about = reasonOf(event, ticket);
  if (!about) return [];

  return watchers
    .filter(({ id }) => id !== event.actorUserId && (about.reason !== "assigned" || id === ticket.assignee?.id))
    .map(({ id, email }) => ({ kind: "notice", recipientId: id, address: email, about }));
}

function reasonOf({ kind, after }: Told, ticket: Ticket): About | null {
  const commentId = typeof after.commentId === "string" ? after.commentId : undefined;
  if (kind === "assignee_changed") return { reason: "assigned" };
  if (kind === "note_added") return { reason: "note_written", commentId };
  if (kind === "comment_added" && after.fromRequester === true) return { reason: "customer_answered", commentId };
  if ((kind === "sla_warning" || kind === "sla_breached") && isSlaNews(after)) {
    const isMet = after.target === "response" ? ticket.firstRespondedAt !== null : isDone(ticket.status);

    return isMet ? null : { reason: `${after.target}_${kind === "sla_warning" ? "near" : "missed"}` };
  }

  return null;
}
