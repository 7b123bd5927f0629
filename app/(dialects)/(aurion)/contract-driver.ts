import { aurion } from "#aurion";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { type Credentials, keyOf } from "@/lib/testing/credentials";
import { type DialectDriver, PAGE_OF_A_WALK } from "@/lib/testing/dialect-driver";
import * as ticketRoute from "./api/v1/tickets/[ticket_id]/route";
import * as ticketsRoute from "./api/v1/tickets/route";

type Listed = { id: string };

/** Aurion has no word for product, stage, tags, assignee and comments. */
function driverAs(credentials: Credentials): DialectDriver {
  const call = async (route: Parameters<typeof callRoute>[0], asked: RouteCall) => {
    const key = await keyOf(credentials);

    return callRoute(route, { ...asked, headers: key === null ? {} : { "x-api-key": key } });
  };
  const list = async (query: string) => {
    const { status, json } = await call(ticketsRoute, { path: `/api/v1/tickets?${query}` });

    return { status, ids: (json.tickets ?? []).map((ticket: Listed) => ticket.id) };
  };

  return {
    name: "aurion",
    dialect: aurion,
    idFormat: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    unknownIds: ["019a9d3e-0000-7000-8000-000000000000", "5c2e8f1a-3d4b-4e6f-9a1c-7b2d8e0f5a3c"],
    malformedIds: { ids: ["nonsense", "TK-00001", "019a9d3e"], status: 422 },
    makes: ["priority", "metadata"],

    async create({ subject, body, email, priority, metadata }) {
      const json = { subject, description: body, requester_email: email, priority, metadata };
      const answer = await call(ticketsRoute, { method: "POST", path: "/api/v1/tickets", json });

      return { status: answer.status, id: answer.json.id };
    },

    async read(id) {
      const { status, json } = await call(ticketRoute, { params: { ticket_id: id } });
      if (status !== 200) return { status, seen: null };
      const { subject, description, requester_email, metadata, status: word } = json;
      const seen = { subject, body: description, email: requester_email, metadata, status: word };

      // Null says that nobody has set one, and that is more than the others know.
      return { status, seen: json.priority === null ? seen : { ...seen, priority: json.priority } };
    },

    idOf: (ticket) => ticket.id,

    list: () => list("limit=100"),

    /** Offsets count from the newest ticket, so a program that wants the list as it was fixes its end. */
    async *pages() {
      const end = new Date().toISOString();
      for (let offset = 0, last = PAGE_OF_A_WALK; last === PAGE_OF_A_WALK; offset += PAGE_OF_A_WALK) {
        const { ids } = await list(`limit=${PAGE_OF_A_WALK}&offset=${offset}&end_date=${end}`);
        yield ids;
        last = ids.length;
      }
    },

    changes: ["subject", "body", "email", "status", "priority", "metadata"],

    change: (id, { body, email, tags: _, assignee: __, ...changes }) => {
      const json = { ...changes, description: body, requester_email: email };

      return call(ticketRoute, { method: "PATCH", params: { ticket_id: id }, json });
    },

    as: driverAs,
  };
}

export const aurionDriver = driverAs("full");
