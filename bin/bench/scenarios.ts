import { publicId } from "@/lib/domain/tickets/ticket-id";
import { githubScenarios } from "./github";
import { type Ask, send } from "./measure";

/** `isHeavy`: one takes so long that few are enough. */
export type Scenario = { name: string; next: () => Ask; isHeavy?: boolean };

const PAGE = 25;
const DEEP_PAGE = 500;

/** What people and programs ask a desk for, on `tickets` tickets that `fill` has made. */
export async function prepareScenarios(origin: string, key: string, tickets: number): Promise<Scenario[]> {
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
    ...githubScenarios(),
  ];
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
    const { nextCursor } = JSON.parse(await send(origin, { path, headers }));
    if (nextCursor === null) break;
    cursor = nextCursor;
  }

  return cursor;
}
