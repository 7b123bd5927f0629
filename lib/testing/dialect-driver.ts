import type { PersonRef, Ticket } from "@/lib/domain/tickets/ticket";
import type { Priority, Stage, TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { Dialect } from "@/lib/http/define-dialect";
import type { Credentials } from "./credentials";

/** Told in the domain's words; a dialect leaves out what it has no word for, see `DialectDriver.makes`. */
export type NewTicket = {
  subject: string;
  body: string;
  email: string;
  product: string;
  priority: Priority;
  tags: string[];
  metadata: Record<string, unknown>;
};

/** What a dialect tells of a ticket, in the domain's words; what it has no word for is left out. */
export type SeenTicket = {
  subject?: string | null;
  body?: string;
  email?: string;
  product?: string | null;
  status?: TicketStatus;
  stage?: Stage;
  priority?: Priority;
  tags?: string[];
  metadata?: Record<string, unknown>;
  /** An e-mail address. */
  assignee?: string | null;
  /** The answers' texts, oldest first. */
  comments?: string[];
  /** The internal notes' texts, oldest first. */
  notes?: string[];
};

export type Changes = {
  subject?: string;
  body?: string;
  email?: string;
  status?: TicketStatus;
  priority?: Priority;
  tags?: string[];
  metadata?: Record<string, unknown>;
  assignee?: PersonRef;
};

type Outcome = Promise<{ status: number }>;

/** Small, so that a walk takes many pages. */
export const PAGE_OF_A_WALK = 7;

/** A client of one dialect, as the contract suite drives all of them. What is optional, not every dialect has. */
export type DialectDriver = {
  name: string;
  dialect: Dialect;
  /** How the dialect writes a ticket's id. */
  idFormat: RegExp;
  /** Ids that nobody has. */
  unknownIds: readonly string[];
  /** What is no id, and how the dialect refuses it. */
  malformedIds: { ids: readonly string[]; status: 400 | 404 | 422 };
  /** The fields that a new ticket may have beside its text and its requester. */
  makes: readonly ("product" | "priority" | "tags" | "metadata")[];
  /** Whether "new" is a word of its own. Default: it is told as "open". */
  tellsNew?: boolean;
  /** Whether strangers may submit, without any credentials. */
  isOpen?: boolean;
  /** Submits a ticket and gives its id as the answer has it. */
  create: (ticket: NewTicket) => Promise<{ status: number; id: string }>;
  read: (id: string) => Promise<{ status: number; seen: SeenTicket | null }>;
  /** The id by which this dialect knows a ticket that was made elsewhere. */
  idOf: (ticket: Pick<Ticket, "id" | "number">) => string;
  /** The ids of its newest tickets, newest first. */
  list?: () => Promise<{ status: number; ids: string[] }>;
  /** Walks the whole list as it stood when it began, in small pages. */
  pages?: () => AsyncIterable<string[]>;
  comment?: (id: string, body: string, internal?: boolean) => Outcome;
  close?: (id: string) => Outcome;
  /** Changes these fields of a ticket, and no others. */
  changes?: readonly (keyof Changes)[];
  change?: (id: string, changes: Changes) => Outcome;
  /** The same client with other credentials. */
  as?: (credentials: Credentials) => DialectDriver;
};
