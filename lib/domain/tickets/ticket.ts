import type { Mode } from "../context";
import type { LinkKind, Priority, Stage, TicketSource, TicketStatus } from "./vocabulary";

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
  requester: PersonRef;
  assignee: PersonRef | null;
  team: TeamRef | null;
  product: ProductRef | null;
  scheduledAt: Date | null;
  dueAt: Date | null;
  source: TicketSource;
  mode: Mode;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  firstRespondedAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
};

/** A ticket in a list: everything but what it says at length. */
export type TicketSummary = Omit<Ticket, "body" | "metadata">;
