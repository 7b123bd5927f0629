import type { Database } from "@/lib/db/client";
import { announceMarks } from "@/lib/domain/sla/announce";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { githubScenarios } from "./github";
import { systemContext } from "./key";
import { type Ask, send, type Task } from "./measure";

export type Scenario = { name: string; next: () => Task };

const PAGE = 25;
const DEEP_PAGE = 500;
const EXPORTED = 1_000;
/** As many targets come near or are missed within a busy minute. */
const DUE_AT_ONCE = 20;

/** What people and programs ask a desk for, on `tickets` tickets that `fill` has made. */
export async function prepareScenarios(
  { origin, key, db }: { origin: string; key: string; db: Database },
  tickets: number,
): Promise<Scenario[]> {
  const headers = { authorization: `Bearer ${key}` };
  const get = (path: string): Ask => ({ path, headers });
  const turn = takeTurns(tickets);
  const cursor = await cursorOfPage(origin, headers, DEEP_PAGE);
  let made = 0;

  return [
    { name: "create", next: () => createTicket(headers, made++) },
    { name: "get", next: () => get(`/api/desk/tickets/${publicId(turn())}`) },
    { name: "list, page 1", next: () => get("/api/desk/tickets") },
    { name: `list, page ${DEEP_PAGE}`, next: () => get(`/api/desk/tickets?cursor=${cursor}`) },
    { name: "list, open only", next: () => get("/api/desk/tickets?status=new,open") },
    { name: "search, rare word", next: () => get(`/api/desk/tickets?search=only${turn()}`) },
    { name: "search, frequent words", next: () => get("/api/desk/tickets?search=invoice+safari") },
    { name: "counts per status", next: () => get("/api/desk/tickets/counts") },
    { name: "public track page", next: () => ({ path: `/track/${publicId(turn())}` }) },
    { name: "list, what is due next", next: () => get("/api/desk/tickets?sort=sla&status=new,open") },
    { name: "list by offset, halfway", next: () => get(`/api/v1/tickets?offset=${Math.floor(tickets / 2)}`) },
    { name: "statistics", next: () => get("/api/v1/desk/stats") },
    { name: "report of 90 days", next: () => get("/api/desk/reports?days=90") },
    { name: "metrics, SLA", next: () => get("/metrics/sla") },
    { name: "metrics, resolution", next: () => get("/metrics/resolution") },
    { name: "metrics, tickets a day", next: () => get("/metrics/tickets") },
    { name: "export of 1,000 tickets", next: exportSome(headers, await idsOf(origin, headers)) },
    { name: `SLA sweep, ${DUE_AT_ONCE} due`, next: sweep(db) },
    { name: "SLA sweep, none due", next: () => () => announceMarks(systemContext(db)) },
    ...githubScenarios(),
  ];
}

async function idsOf(origin: string, headers: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = ""; ids.length < EXPORTED; ) {
    const path = `/api/desk/tickets?limit=100&status=resolved,closed${cursor}`;
    const { tickets, nextCursor } = JSON.parse((await send(origin, { path, headers })).text);
    ids.push(...tickets.map(({ id }: { id: string }) => id));
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }

  return ids;
}

function exportSome(headers: Record<string, string>, ids: readonly string[]): () => Ask {
  const body = JSON.stringify({ ids });

  return () => ({
    path: "/exports/tickets",
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body,
  });
}

/** Marks some as due, of those at work in turn, and looks for them as the minutely job does. */
function sweep(db: Database): () => () => Promise<void> {
  return () => async () => {
    await db.$executeRaw`
      UPDATE ticket_sla SET next_mark_at = now() - interval '1 second'
       WHERE ticket_id IN (SELECT id FROM ticket WHERE mode = 'live' AND status = 'open'
                            ORDER BY id DESC LIMIT ${DUE_AT_ONCE})`;
    await announceMarks(systemContext(db));
  };
}

function createTicket(headers: Record<string, string>, n: number): Ask {
  return {
    path: "/api/desk/tickets",
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({
      subject: `Invoice export fails in Safari, case ${n}`,
      body: "Steps:\n\n1. Open the invoice\n2. Press export\n\nExpected: a file. Actual: nothing.",
      requester: { email: `person${1 + (n % 5000)}@example.com` },
      tags: ["export"],
    }),
  };
}

/** Spread over all tickets, so that no small part of them stays in every cache. */
function takeTurns(tickets: number): () => number {
  let n = 0;

  return () => {
    n += 1;

    return 1 + ((n * 7919) % tickets);
  };
}

/** The cursor that leads to a page, or to the last one of a small desk. Cursors do not know how large the pages were. */
async function cursorOfPage(origin: string, headers: Record<string, string>, page: number): Promise<string> {
  let cursor = "";
  for (let seen = 0; seen < (page - 1) * PAGE; seen += 100) {
    const limit = Math.min(100, (page - 1) * PAGE - seen);
    const path = `/api/desk/tickets?limit=${limit}${cursor && `&cursor=${cursor}`}`;
    const { nextCursor } = JSON.parse((await send(origin, { path, headers })).text);
    if (nextCursor === null) break;
    cursor = nextCursor;
  }

  return cursor;
}
