import type { Locale } from "@/lib/i18n/locales";
import type { Mode } from "../context";
import type { TicketSla } from "../sla/ticket-sla";
import type { AssumableField, LinkKind, Priority, Stage, TicketSource, TicketStatus } from "./vocabulary";

export type PersonRef = { id: string; email: string; name: string | null };
export type TeamRef = { id: string; slug: string; name: string };
export type ProductRef = { id: string; slug: string; name: string };

export type TicketLink = {
  id: string;
  kind: LinkKind;
  url: string;
  repository: string | null;
  number: number | null;
  title: string | null;
  createdAt: Date;
};

/** The ticket's counterpart in an ITSM provider, see `lib/itsm`. */
export type ExternalTicket = { provider: string; id: string; url: string };

/** How it goes with that counterpart. `isThere` is false while it waits to be made; `refusal` is the provider's words. */
export type TicketMirror = { provider: string; isThere: boolean; refusal: string | null };

/** A ticket as agents know it. The public view is another type: see `lib/domain/tracking`. */
export type Ticket = {
  id: string;
  number: number;
  subject: string;
  /** Markdown. */
  body: string;
  status: TicketStatus;
  stage: Stage;
  priority: Priority;
  urgency: number | null;
  category: string | null;
  subcategory: string | null;
  tags: string[];
  metadata: Record<string, unknown>;
  /** What nobody has set: a stand-in holds the place, medium priority or the key's owner as requester. */
  assumed: AssumableField[];
  external: ExternalTicket | null;
  requester: PersonRef;
  assignee: PersonRef | null;
  team: TeamRef | null;
  product: ProductRef | null;
  scheduledAt: Date | null;
  dueAt: Date | null;
  source: TicketSource;
  /** The requester's, in which mails are; null while nobody knows. */
  language: Locale | null;
  mode: Mode;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  firstRespondedAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  /** For agents, once it is measured, where a policy covers the ticket. */
  sla: TicketSla | null;
};

/** A ticket in a list: everything but what it says at length, and what only one dialect asks for. */
export type TicketSummary = Omit<Ticket, "body" | "metadata" | "assumed" | "external" | "language">;
