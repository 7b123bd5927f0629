import { createApiKey } from "@/lib/domain/api-keys/create";
import { SCOPES } from "@/lib/domain/api-keys/vocabulary";
import { toPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import type { DialectDriver, SeenTicket } from "@/lib/testing/dialect-driver";
import { aPerson } from "@/lib/testing/factories";
import * as commentsRoute from "./api/v1/desk/tickets/[ticketId]/comments/route";
import * as ticketRoute from "./api/v1/desk/tickets/[ticketId]/route";
import * as ticketsRoute from "./api/v1/desk/tickets/route";

/** TuraDesk has no word for product and stage, and its "open" may be "new". */
export const turadeskDriver: DialectDriver = {
  name: "turadesk",
  idFormat: /^tkt_[0-9A-Za-z]{22}$/,
  unknownIds: [toPrefixedId("tkt", "019a9d3e-0000-7000-8000-000000000000"), "tkt_abc123xyz", "TK-00001", "nonsense"],
  hasProducts: false,

  async create({ subject, body, email }) {
    const answer = await call(ticketsRoute, { method: "POST", json: { subject, body, email } });

    return { status: answer.status, id: answer.json.id };
  },

  async read(id) {
    const { status, json } = await call(ticketRoute, { params: { ticketId: id } });
    if (status !== 200) return { status, seen: null };
    const seen: SeenTicket = {
      subject: json.subject,
      body: json.body,
      email: json.email,
      comments: json.comments.map((comment: { body: string }) => comment.body),
    };

    return { status, seen: json.status === "open" ? seen : { ...seen, status: json.status } };
  },

  idOf: (ticket) => toPrefixedId("tkt", ticket.id),

  async list() {
    const { json } = await call(ticketsRoute, { path: "/api/v1/desk/tickets?limit=100" });

    return json.tickets.map((ticket: { id: string }) => ticket.id);
  },

  comment: (id, body) => call(commentsRoute, { method: "POST", params: { ticketId: id }, json: { body } }),

  close: (id) => call(ticketRoute, { method: "DELETE", params: { ticketId: id } }),
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
