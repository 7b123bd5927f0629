import type { Letter } from "@/lib/domain/mail/letter";

const NEWS: Record<NonNullable<Letter["reason"]>, string> = {
  assigned: "This ticket is now yours.",
  customer_answered: "The customer has answered.",
  note_written: "There is a new internal note.",
  response_near: "The first answer is due soon.",
  response_missed: "The first answer is overdue.",
  resolution_near: "The solution is due soon.",
  resolution_missed: "The solution is overdue.",
};

/** What mails to colleagues say; like their desk, they are English. */
export function noticeWords({ reason, ticket }: Letter, mayReply: boolean) {
  const headline = reason ? NEWS[reason] : "There is news.";

  return {
    headline,
    subject: `${headline.replace(/\.$/, "")}: ${ticket.subject ?? ""}`,
    button: "Open on the desk",
    advice: mayReply
      ? "An answer to this mail becomes an internal note: the customer does not see it."
      : "Answer it on the desk.",
    footnote: "You get this because the ticket is assigned to you, or because you watch it.",
  };
}
