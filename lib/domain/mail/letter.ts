import type { Locale } from "@/lib/i18n/locales";
import type { Stage, TicketStatus } from "../tickets/vocabulary";
import type { About } from "./about";
import type { MailKind } from "./vocabulary";

/** A step that progress mails tell of. */
export type ProgressStep = { at: Date } & ({ stage: Stage } | { reopened: true });

/** Everything that a mail says, before it is put into words and sent. Paths are on this desk. */
export type Letter = {
  mailId: string;
  messageId: string;
  /** Earlier mails of this ticket to the same address, oldest first, for threading. */
  references: string[];
  kind: MailKind;
  /** In which it is written; what people wrote stays as it is. */
  language: Locale;
  to: { name: string | null; address: string };
  product: { name: string; mailAddress: string | null; colour: string | null } | null;
  /** The subject is null where the public does not see it and the mail is for the public. */
  ticket: { publicId: string; subject: string | null; body: string; status: TicketStatus; stage: Stage };
  steps: ProgressStep[];
  comment: { author: string | null; body: string; files: string[] } | null;
  reason: About["reason"] | null;
  paths: {
    /** The secret tracking link for customers, the desk's page for agents, the public page or a button for followers. */
    ticket: string;
    unsubscribe: string;
    /** Where to rate it, when it is solved. */
    rating: string | null;
  };
  /** Behind the plus of Reply-To; null when answers to this mail are not taken. */
  replyToken: string | null;
  /** Whether it answers a mail (RFC 3834). */
  isReplyToMail: boolean;
};
