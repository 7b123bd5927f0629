import type { FoldedStatus, Priority } from "@/lib/domain/tickets/vocabulary";

/** What we tell a provider of a ticket. */
export type MirrorFields = {
  subject: string;
  /** Markdown. */
  description: string;
  status: FoldedStatus;
  priority: Priority;
  requesterEmail: string;
};

/** What a provider tells us. Null is a word of its own that we have none for. */
export type RemoteFields = { subject: string; status: FoldedStatus | null; priority: Priority | null };

export type RemoteTicket = RemoteFields & {
  id: string;
  /** For people. */
  url: string;
  /** What it was made with, when it was us who made it. */
  marker: string | null;
  updatedAt: Date;
};

/**
 * A foreign system that keeps a copy of tickets. Every call throws `Refused` when asking again would not help, and
 * `Unreachable` when it may: the time was up, too many requests, something broken there. After `Unreachable` it is
 * unknown whether it was done.
 */
export type ItsmProvider = {
  name: string;
  /** `marker`, at most 32 characters and the same in every case, finds the ticket again should the answer be lost. */
  create: (fields: MirrorFields, marker: string, timeoutMs?: number) => Promise<RemoteTicket>;
  /** Up to a minute after its creation a ticket may not be found yet: providers search an index that lags behind. */
  find: (marker: string) => Promise<RemoteTicket | null>;
  update: (id: string, changes: Partial<MirrorFields>) => Promise<RemoteTicket>;
  read: (id: string) => Promise<RemoteTicket>;
  /** Asks the least that reading changes needs: returns when address and key are good for it. */
  check: () => Promise<void>;
  /** Everything that changed from `moment` on, in any order, some of it perhaps twice. */
  changedSince: (moment: Date) => AsyncIterable<RemoteTicket>;
};

/** The provider will not have it; the message is for whoever sent the ticket. */
export class Refused extends Error {
  override name = "Refused";
}

/** No answer that settles the matter. */
export class Unreachable extends Error {
  override name = "Unreachable";

  constructor(
    message: string,
    /** As the provider asks, if it does. */
    readonly retryAfterSeconds: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type ItsmAccount = { url: string; apiKey: string };

/** The providers of this deployment, for verbs. */
export type Itsm = {
  /** For products without an account of their own. */
  defaultAccount: ItsmAccount | null;
  /** With which that account's webhook says who it is. */
  defaultWebhookSecret: string | null;
  open: (account: ItsmAccount) => ItsmProvider;
};
