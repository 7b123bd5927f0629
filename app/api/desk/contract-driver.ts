import { createApiKey } from "@/lib/domain/api-keys/create";
import { SCOPES } from "@/lib/domain/api-keys/vocabulary";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import type { DialectDriver } from "@/lib/testing/dialect-driver";
import { aPerson } from "@/lib/testing/factories";
import * as commentsRoute from "./tickets/[ticketId]/comments/route";
import * as ticketRoute from "./tickets/[ticketId]/route";
import * as ticketsRoute from "./tickets/route";

/** The native API as a program uses it, with a key that may do everything. */
export const nativeDriver: DialectDriver = {
  name: "native",
  idFormat: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  unknownIds: ["019a9d3e-0000-7000-8000-000000000000", "TK-99999999"],

  async create({ email, ...ticket }) {
    const json = { ...ticket, requester: { email } };
    const answer = await call(ticketsRoute, { method: "POST", path: "/api/desk/tickets", json });

    return { status: answer.status, id: answer.json.id };
  },

  async read(id) {
    const { status, json } = await call(ticketRoute, { params: { ticketId: id } });
    if (status !== 200) return { status, seen: null };
    const conversation = await call(commentsRoute, { params: { ticketId: id } });

    return {
      status,
      seen: {
        subject: json.subject,
        body: json.body,
        email: json.requester.email,
        product: json.product?.name ?? null,
        status: json.status,
        stage: json.stage,
        comments: conversation.json.comments.map((comment: { body: string }) => comment.body),
      },
    };
  },

  idOf: (ticket) => ticket.id,

  async list() {
    const { json } = await call(ticketsRoute, { path: "/api/desk/tickets?limit=100" });

    return json.tickets.map((ticket: { id: string }) => ticket.id);
  },

  comment: (id, body) => call(commentsRoute, { method: "POST", params: { ticketId: id }, json: { body } }),

  close: (id) => call(ticketRoute, { method: "PATCH", params: { ticketId: id }, json: { status: "closed" } }),
};

let key: Promise<string> | undefined;

async function call(route: Parameters<typeof callRoute>[0], asked: RouteCall) {
  key ??= newKey();

  return callRoute(route, { ...asked, headers: { authorization: `Bearer ${await key}` } });
}

async function newKey(): Promise<string> {
  const owner = await aPerson({ roles: ["agent"] });
  const made = await createApiKey(await asSystem(), {
    name: "contract",
    mode: "live",
    scopes: [...SCOPES],
    ownerId: owner.id,
  });

  return made.key;
}
