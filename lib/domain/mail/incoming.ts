import type { Locale } from "@/lib/i18n/locales";

/** A mail to us, as far as it could be understood. */
export type IncomingMessage = {
  sender: { address: string; name: string | null } | null;
  /** Every address that it may have been delivered for, in lower case. */
  recipients: string[];
  subject: string;
  /** In which it says that it is written, if that is one of ours. */
  language: Locale | null;
  /** Without angle brackets, as all ids here. */
  messageId: string | null;
  /** What it answers, the closest first. */
  references: string[];
  /** Markdown: what is newly written, without what it quotes. */
  body: string;
  files: IncomingFile[];
  /** Why no person can have written it, in words for the log; null when one can. */
  automatic: string | null;
  /** Whether it says itself that a desk has sent it. */
  isFromDesk: boolean;
  /** What it tells of mails of ours that could not be delivered. */
  bounces: Bounce[];
};

export type IncomingFile = { filename: string; content: Uint8Array };

export type Bounce = { messageId: string; address: string; isPermanent: boolean; reason: string };

/** Understands a raw mail. Throws for what is none. */
export type MailReader = (raw: Uint8Array, deliveredTo: string | null) => Promise<IncomingMessage>;
