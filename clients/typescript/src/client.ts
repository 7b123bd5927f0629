import createClient, { type Client } from "openapi-fetch";
import type {
  Comment,
  NewComment,
  NewTicket,
  Problem,
  paths,
  Ticket,
  TicketChanges,
  TicketSummary,
} from "./desk-api.js";
import { GlassdeskError } from "./glassdesk-error.js";
import { type RetryOptions, retryingFetch } from "./retrying-fetch.js";

export type GlassdeskClientOptions = RetryOptions & {
  /** Where the desk is: `https://desk.example.com`. */
  baseUrl: string;
  /** `tl_live_…`, `tl_test_…` or `itsm_sk_…`. */
  apiKey: string;
};

type ListTickets = NonNullable<paths["/api/desk/tickets"]["get"]["parameters"]["query"]>;
type Written = { idempotencyKey?: string };

/** The desk's own API. What has no method here is reached, typed as well, through `api`. */
export function createGlassdeskClient({ baseUrl, apiKey, ...retry }: GlassdeskClientOptions) {
  const api: Client<paths> = createClient<paths>({
    baseUrl: baseUrl.replace(/\/+$/, ""),
    headers: { Authorization: `Bearer ${apiKey}` },
    fetch: retryingFetch(retry),
  });
  const at = (ticketId: string) => ({ params: { path: { ticketId } } });

  return {
    /** Every endpoint by its path, as openapi-fetch has it: `{ data, error, response }`. */
    api,

    /** Makes a ticket, once for its idempotency key, however often it is sent: one is made up when none is given. */
    async createTicket(ticket: NewTicket, { idempotencyKey = crypto.randomUUID() }: Written = {}): Promise<Ticket> {
      const params = { header: { "Idempotency-Key": idempotencyKey } };

      return given(await api.POST("/api/desk/tickets", { params, body: ticket }));
    },

    async getTicket(ticketId: string): Promise<Ticket> {
      return given(await api.GET("/api/desk/tickets/{ticketId}", at(ticketId)));
    },

    /** With `ifVersion` nothing is done when the ticket has changed since that version (`PRECONDITION_FAILED`). */
    async updateTicket(
      ticketId: string,
      changes: TicketChanges,
      { ifVersion }: { ifVersion?: number } = {},
    ): Promise<Ticket> {
      const header = ifVersion === undefined ? {} : { "If-Match": `"${ifVersion}"` };

      return given(
        await api.PATCH("/api/desk/tickets/{ticketId}", { params: { path: { ticketId }, header }, body: changes }),
      );
    },

    /** Answers, or leaves an internal note; once for its idempotency key. */
    async addComment(
      ticketId: string,
      comment: NewComment,
      { idempotencyKey = crypto.randomUUID() }: Written = {},
    ): Promise<Comment> {
      const params = { path: { ticketId }, header: { "Idempotency-Key": idempotencyKey } };

      return given(await api.POST("/api/desk/tickets/{ticketId}/comments", { params, body: comment }));
    },

    /** Every ticket that matches, each once, fetched a page at a time as the loop comes to it. */
    tickets(filter: Omit<ListTickets, "cursor"> = {}): AsyncGenerator<TicketSummary, void, undefined> {
      return paged(async (cursor) => {
        const query = { ...filter, ...(cursor !== null && { cursor }) };
        const { tickets, nextCursor } = given(await api.GET("/api/desk/tickets", { params: { query } }));

        return { items: tickets, nextCursor };
      });
    },

    /** A ticket's whole conversation, oldest first. */
    comments(ticketId: string): AsyncGenerator<Comment, void, undefined> {
      return paged(async (cursor) => {
        const params = { path: { ticketId }, query: cursor === null ? {} : { cursor } };
        const { comments, nextCursor } = given(await api.GET("/api/desk/tickets/{ticketId}/comments", { params }));

        return { items: comments, nextCursor };
      });
    },
  };
}

export type GlassdeskClient = ReturnType<typeof createGlassdeskClient>;

type Answer<T> = { data?: T; error?: Partial<Problem>; response: Response };

/** @throws GlassdeskError */
function given<T>({ data, error, response }: Answer<T>): T {
  if (data === undefined || !response.ok) throw new GlassdeskError(response, error);

  return data;
}

type Page<T> = { items: readonly T[]; nextCursor: string | null };

async function* paged<T>(read: (cursor: string | null) => Promise<Page<T>>): AsyncGenerator<T, void, undefined> {
  for (let cursor: string | null = null; ; ) {
    const page: Page<T> = await read(cursor);
    yield* page.items;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}
