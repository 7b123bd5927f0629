/**
 * What we write mail about. To customers: `receipt`, `progress` (public stage changes, several in one), `answer` and
 * `resolved`; to agents: `notice`.
 */
export const MAIL_KINDS = ["receipt", "progress", "answer", "resolved", "notice"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAIL_STATES = ["waiting", "sent", "failed", "bounced", "withheld"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What became of a mail to us. */
export const INCOMING_STATES = ["waiting", "taken", "dropped", "unreadable"] as const;
export type IncomingState = (typeof INCOMING_STATES)[number];
