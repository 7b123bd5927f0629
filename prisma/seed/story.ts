import { addComment } from "@/lib/domain/comments/add";
import type { Mode } from "@/lib/domain/context";
import { rateTicket } from "@/lib/domain/csat/rate";
import type { RatingScore } from "@/lib/domain/csat/rating";
import { addLink } from "@/lib/domain/tickets/add-link";
import type { CreateTicketInput, TicketChanges } from "@/lib/domain/tickets/schemas";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { updateTicket } from "@/lib/domain/tickets/update";
import type { Stage, TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { TransactionContext } from "@/lib/domain/transaction";
import { githubWebUrl } from "@/lib/github/addresses";
import { type Agent, type Person, repositoryOf } from "./cast";
import { spanMs } from "./span";

/** One ticket of the demo, told as it happened. Spans are written like `2d 3h 15m`. */
export type Story = Pick<
  CreateTicketInput,
  "subject" | "body" | "product" | "priority" | "tags" | "source" | "category" | "metadata" | "language"
> & {
  /** How long before the seeding the ticket came in. */
  ago: string;
  from: Person;
  mode?: Mode;
  steps?: readonly Step[];
};

/** What somebody did next. */
export type Step = {
  /** The time since the step before. */
  after: string;
  by: Agent | "requester";
  act: (tx: TransactionContext, ticket: Ticket) => Promise<unknown>;
};

/** A public answer of an agent; `status` is what the ticket becomes with it. */
export function answer(after: string, by: Agent, body: string, status?: TicketStatus): Step {
  return { after, by, act: (tx, ticket) => addComment(tx, ticket, { body, status }) };
}

/** An internal note. */
export function note(after: string, by: Agent, body: string): Step {
  return { after, by, act: (tx, ticket) => addComment(tx, ticket, { body, internal: true }) };
}

/** The customer writes again. */
export function reply(after: string, body: string): Step {
  return { after, by: "requester", act: (tx, ticket) => addComment(tx, ticket, { body }) };
}

/** The customer says how it went. */
export function rate(after: string, score: RatingScore, comment?: string): Step {
  return { after, by: "requester", act: (tx, ticket) => rateTicket(tx, ticket, { score, comment }) };
}

type Change = Omit<TicketChanges, "assignee" | "requester" | "dueAt"> & {
  assignee?: Agent | null;
  /** Due this long after the step. */
  dueIn?: string;
};

export function change(after: string, by: Agent, { assignee, dueIn, ...plain }: Change): Step {
  return {
    after,
    by,
    act: (tx, ticket) =>
      updateTicket(tx, {
        ticket,
        changes: {
          ...plain,
          ...(assignee !== undefined && { assignee: assignee?.email ?? null }),
          ...(dueIn && { dueAt: new Date(tx.now().getTime() + spanMs(dueIn)) }),
        },
      }),
  };
}

export const move = (after: string, by: Agent, stage: Stage): Step => change(after, by, { stage });

/** Opens an issue for the ticket. */
export function issue(after: string, by: Agent, number: number, title: string): Step {
  return linked(after, by, "ISSUE_CREATED", (ticket) => ({ url: github(ticket, `issues/${number}`), title }));
}

/** Opens a pull request that fixes it. */
export function pull(after: string, by: Agent, number: number, title: string): Step {
  return linked(after, by, "PR_OPEN", (ticket) => ({ url: github(ticket, `pull/${number}`), title }));
}

/** Brings the fix live. */
export function deploy(after: string, by: Agent, version: string): Step {
  return linked(after, by, "DEPLOYED", (ticket) => ({
    url: `https://releases.fernway.example/${ticket.product?.slug}/${version}`,
    kind: "deployment",
    title: `Release ${version}`,
  }));
}

function linked(
  after: string,
  by: Agent,
  stage: Stage,
  linkOf: (ticket: Ticket) => { url: string; title: string; kind?: "deployment" },
): Step {
  return {
    after,
    by,
    act: async (tx, ticket) => {
      await addLink(tx, ticket, linkOf(ticket));
      await updateTicket(tx, { ticket, changes: { stage } });
    },
  };
}

function github(ticket: Ticket, page: string): string {
  return `${githubWebUrl()}/${repositoryOf(ticket.product?.slug)}/${page}`;
}
