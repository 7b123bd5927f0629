/**
 * What we write mail about. To customers: `receipt`, `progress` (public stage changes, several in one), `answer` and
 * `resolved`; to agents: `notice`; to whoever follows a ticket by its public page: `confirmation` and `news`.
 */
export const MAIL_KINDS = ["receipt", "progress", "answer", "resolved", "notice", "confirmation", "news"] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Mail to people whom we know by nothing but their address: it holds what the public may see. */
export const FOLLOWER_MAIL_KINDS = ["confirmation", "news"] as const satisfies readonly MailKind[];
export type FollowerMailKind = (typeof FOLLOWER_MAIL_KINDS)[number];

export function followerKind(kind: string): FollowerMailKind | undefined {
  return FOLLOWER_MAIL_KINDS.find((known) => known === kind);
}

export const MAIL_STATES = ["waiting", "sent", "failed", "bounced", "withheld"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What became of a mail to us. */
export const INCOMING_STATES = ["waiting", "taken", "dropped", "unreadable"] as const;
export type IncomingState = (typeof INCOMING_STATES)[number];
