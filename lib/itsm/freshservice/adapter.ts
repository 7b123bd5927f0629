import { z } from "zod";
import type { HttpClient } from "@/lib/http-client/http-client";
import type { ItsmAccount, ItsmProvider, MirrorFields, RemoteTicket } from "../provider";
import { call } from "./client";
import { PRIORITY_CODES, STATUS_CODES, wordFor } from "./vocabulary";

/** Freshservice's code for "portal"; it has none for programs. */
const SOURCE = 2;
const SUBJECT_MAX = 255;
/** Somebody looks on. */
const CHECK_TIMEOUT_MS = 10_000;
const PAGE = 100;
/** Freshservice pages no further; what is left comes with the next reading, which begins where this one ended. */
const PAGES_MAX = 100;
const MARKER = /^gd-[0-9a-z]{25}$/;

const Ticket = z.object({
  id: z.int(),
  subject: z.string(),
  status: z.int(),
  priority: z.int(),
  tags: z.array(z.string()).nullish(),
  updated_at: z.iso.datetime({ offset: true }),
});
const One = z.object({ ticket: Ticket });
const Many = z.object({ tickets: z.array(Ticket) });

/** A Freshservice account behind its REST API v2. */
export function freshservice(account: ItsmAccount, client: HttpClient): ItsmProvider {
  const line = { client, account };
  const toRemote = (ticket: z.output<typeof Ticket>): RemoteTicket => ({
    id: String(ticket.id),
    url: `${account.url}/a/tickets/${ticket.id}`,
    marker: ticket.tags?.find((tag) => MARKER.test(tag)) ?? null,
    subject: ticket.subject,
    status: wordFor(STATUS_CODES, ticket.status),
    priority: wordFor(PRIORITY_CODES, ticket.priority),
    updatedAt: new Date(ticket.updated_at),
  });

  return {
    name: "freshservice",

    async create(fields, marker, timeoutMs) {
      const json = { ...toWire(fields), source: SOURCE, tags: [marker] };
      const { ticket } = await call(line, { method: "POST", path: "/tickets", json, timeoutMs }, One);

      return toRemote(ticket);
    },

    async find(marker) {
      const query = encodeURIComponent(`"tag:'${marker}'"`);
      const { tickets } = await call(line, { method: "GET", path: `/tickets/filter?query=${query}` }, Many);
      const [first] = tickets.toSorted((a, b) => a.id - b.id);

      return first ? toRemote(first) : null;
    },

    async update(id, changes) {
      const { ticket } = await call(line, { method: "PUT", path: `/tickets/${id}`, json: toWire(changes) }, One);

      return toRemote(ticket);
    },

    async read(id) {
      const { ticket } = await call(line, { method: "GET", path: `/tickets/${id}` }, One);

      return toRemote(ticket);
    },

    async check() {
      await call(line, { method: "GET", path: "/tickets?per_page=1", timeoutMs: CHECK_TIMEOUT_MS }, Many);
    },

    async *changedSince(moment) {
      // Freshservice counts in seconds.
      const since = `${moment.toISOString().slice(0, 19)}Z`;
      for (let page = 1; page <= PAGES_MAX; page++) {
        const query = new URLSearchParams({ updated_since: since, per_page: String(PAGE), page: String(page) });
        const { tickets } = await call(line, { method: "GET", path: `/tickets?${query}` }, Many);
        yield* tickets.map(toRemote);
        if (tickets.length < PAGE) return;
      }
    },
  };
}

function toWire({ subject, description, status, priority, requesterEmail }: Partial<MirrorFields>) {
  return {
    ...(subject !== undefined && { subject: [...subject].slice(0, SUBJECT_MAX).join("") }),
    ...(description !== undefined && { description: toHtml(description) }),
    ...(status !== undefined && { status: STATUS_CODES[status] }),
    ...(priority !== undefined && { priority: PRIORITY_CODES[priority] }),
    ...(requesterEmail !== undefined && { email: requesterEmail }),
  };
}

/** Freshservice's descriptions are HTML; ours is shown as it was written. */
function toHtml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  return escaped.replaceAll(/\r?\n/g, "<br>\n");
}
