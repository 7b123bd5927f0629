import { createApiKey } from "@/lib/domain/api-keys/create";
import type { Scope } from "@/lib/domain/api-keys/vocabulary";
import { SCOPES } from "@/lib/domain/api-keys/vocabulary";
import type { Mode } from "@/lib/domain/context";
import { callRoute, type RouteAnswer, type RouteCall } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import { aPerson } from "@/lib/testing/factories";
import * as stats from "./api/v1/desk/stats/route";
import * as comments from "./api/v1/desk/tickets/[ticketId]/comments/route";
import * as ticket from "./api/v1/desk/tickets/[ticketId]/route";
import * as tickets from "./api/v1/desk/tickets/route";

/** The request of the tests, with every field that it may have. */
export const NEW_TICKET = {
  subject: "The export stops after 10,000 rows",
  body: "I press **Export** and the file ends at row 10,000.",
  priority: "high",
  email: "robin@example.com",
  tags: ["export", "csv"],
};

type Answer = Promise<RouteAnswer>;

export type DeskClient = {
  /** The key's owner. */
  owner: string;
  headers: { authorization: string };
  create: (json: unknown, call?: RouteCall) => Answer;
  list: (query?: string) => Answer;
  get: (id: string) => Answer;
  patch: (id: string, json: unknown) => Answer;
  close: (id: string) => Answer;
  comment: (id: string, json: unknown) => Answer;
  stats: () => Answer;
};

/** A program with a key of its own, whose owner is an agent; for tests. */
export async function aDeskClient({ mode = "live", scopes = SCOPES }: { mode?: Mode; scopes?: readonly Scope[] } = {}) {
  const owner = await aPerson({ roles: ["agent"] });
  const made = await createApiKey(await asSystem(), {
    name: "a program",
    mode,
    scopes: [...scopes],
    ownerId: owner.id,
  });

  return clientWith({ authorization: `Bearer ${made.key}` }, owner.email);
}

export function clientWith(headers: { authorization: string }, owner = ""): DeskClient {
  const call = (route: Parameters<typeof callRoute>[0], { headers: more, ...asked }: RouteCall) =>
    callRoute(route, { ...asked, headers: { ...headers, ...more } });
  const at = (id: string) => ({ path: `/api/v1/desk/tickets/${id}`, params: { ticketId: id } });

  return {
    owner,
    headers,
    create: (json, more) => call(tickets, { method: "POST", path: "/api/v1/desk/tickets", json, ...more }),
    list: (query = "") => call(tickets, { path: `/api/v1/desk/tickets${query}` }),
    get: (id) => call(ticket, at(id)),
    patch: (id, json) => call(ticket, { method: "PATCH", json, ...at(id) }),
    close: (id) => call(ticket, { method: "DELETE", ...at(id) }),
    comment: (id, json) => call(comments, { method: "POST", json, ...at(id) }),
    stats: () => call(stats, { path: "/api/v1/desk/stats" }),
  };
}
