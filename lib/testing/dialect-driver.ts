import type { Ticket } from "@/lib/domain/tickets/ticket";
import type { Stage, TicketStatus } from "@/lib/domain/tickets/vocabulary";

export type NewTicket = { subject: string; body: string; email: string; product: string };

/** What a dialect tells of a ticket, in the domain's words; what it has no word for is left out. */
export type SeenTicket = {
  subject?: string | null;
  body?: string;
  email?: string;
  product?: string | null;
  status?: TicketStatus;
  stage?: Stage;
  /** The answers' texts, oldest first. */
  comments?: string[];
};

/** A client of one dialect, as the contract suite drives all of them. Six functions at most, four of them optional. */
export type DialectDriver = {
  name: string;
  /** How the dialect writes a ticket's id. */
  idFormat: RegExp;
  /** Ids that nobody has, well-formed and not. */
  unknownIds: readonly string[];
  /** Whether its tickets name a product. Default: they do. */
  hasProducts?: boolean;
  /** Submits a ticket and gives its id as the answer has it. */
  create: (ticket: NewTicket) => Promise<{ status: number; id: string }>;
  /** Reads a ticket with all the rights that this dialect can give. */
  read: (id: string) => Promise<{ status: number; seen: SeenTicket | null }>;
  /** The id by which this dialect knows a ticket that was made elsewhere. */
  idOf?: (ticket: Ticket) => string;
  /** The ids of its newest tickets, newest first. */
  list?: () => Promise<string[]>;
  comment?: (id: string, body: string) => Promise<{ status: number }>;
  close?: (id: string) => Promise<{ status: number }>;
};
