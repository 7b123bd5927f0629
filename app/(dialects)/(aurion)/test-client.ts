import { createApiKey } from "@/lib/domain/api-keys/create";
import type { Scope } from "@/lib/domain/api-keys/vocabulary";
import type { Mode } from "@/lib/domain/context";
import type { RouteHandlers } from "@/lib/http/define-dialect";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import { aPerson, unique } from "@/lib/testing/factories";
import * as ticketRoute from "./api/v1/tickets/[ticket_id]/route";
import * as ticketsRoute from "./api/v1/tickets/route";

type Options = { scopes?: Scope[]; mode?: Mode };

/** A program with a key of Aurion's style, as tests and the contract suite use it. */
export async function aurionClient({ scopes = ["tickets:read", "tickets:write"], mode = "live" }: Options = {}) {
  const owner = await aPerson({ roles: ["agent"] });
  const { key, apiKey } = await createApiKey(await asSystem(), {
    name: unique("aurion"),
    prefix: "itsm_sk",
    mode,
    scopes,
    ownerId: owner.id,
  });
  const call = (route: RouteHandlers, asked: RouteCall) =>
    callRoute(route, { ...asked, headers: { "x-api-key": key, ...asked.headers } });

  return {
    key,
    keyId: apiKey.id,
    owner,
    call,
    create: (json: unknown, headers: Record<string, string> = {}) =>
      call(ticketsRoute, { method: "POST", path: "/api/v1/tickets", json, headers }),
    /** With a body that need not be JSON. */
    createRaw: (body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }) =>
      call(ticketsRoute, { method: "POST", path: "/api/v1/tickets", body, headers }),
    list: (query = "") => call(ticketsRoute, { path: `/api/v1/tickets${query}` }),
    read: (id: string) => call(ticketRoute, { path: `/api/v1/tickets/${id}`, params: { ticket_id: id } }),
    patch: (id: string, json: unknown) =>
      call(ticketRoute, { method: "PATCH", path: `/api/v1/tickets/${id}`, params: { ticket_id: id }, json }),
  };
}

export type AurionClient = Awaited<ReturnType<typeof aurionClient>>;
