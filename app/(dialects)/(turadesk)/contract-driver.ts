import { turadesk } from "#turadesk";
import { toPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { bearer, type Credentials } from "@/lib/testing/credentials";
import { type DialectDriver, PAGE_OF_A_WALK } from "@/lib/testing/dialect-driver";
import * as commentsRoute from "./api/v1/desk/tickets/[ticketId]/comments/route";
import * as ticketRoute from "./api/v1/desk/tickets/[ticketId]/route";
import * as ticketsRoute from "./api/v1/desk/tickets/route";

type Listed = { id: string };
type Said = { body: string; internal: boolean };

/** TuraDesk has no word for product, stage and metadata. */
function driverAs(credentials: Credentials): DialectDriver {
  const call = async (route: Parameters<typeof callRoute>[0], asked: RouteCall) =>
    callRoute(route, { ...asked, headers: await bearer(credentials) });

  return {
    name: "turadesk",
    dialect: turadesk,
    idFormat: /^tkt_[0-9A-Za-z]{22}$/,
    unknownIds: [toPrefixedId("tkt", "019a9d3e-0000-7000-8000-000000000000")],
    malformedIds: { ids: ["tkt_abc123xyz", "TK-00001", "nonsense"], status: 404 },
    makes: ["priority", "tags"],

    async create({ subject, body, email, priority, tags }) {
      const json = { subject, body, email, priority, tags };
      const answer = await call(ticketsRoute, { method: "POST", json });

      return { status: answer.status, id: answer.json.id };
    },

    async read(id) {
      const { status, json } = await call(ticketRoute, { params: { ticketId: id } });
      if (status !== 200) return { status, seen: null };
      const { subject, body, email, priority, tags, assignee, status: word, comments } = json;
      const said = (internal: boolean) =>
        comments.filter((one: Said) => one.internal === internal).map((one: Said) => one.body);
      const seen = { subject, body, email, priority, tags, assignee, status: word };

      return { status, seen: { ...seen, comments: said(false), notes: said(true) } };
    },

    idOf: (ticket) => toPrefixedId("tkt", ticket.id),

    async list() {
      const { status, json } = await call(ticketsRoute, { path: "/api/v1/desk/tickets?limit=100" });

      return { status, ids: (json.tickets ?? []).map((ticket: Listed) => ticket.id) };
    },

    async *pages() {
      for (let cursor: string | null = ""; cursor !== null; ) {
        const path = `/api/v1/desk/tickets?limit=${PAGE_OF_A_WALK}&cursor=${cursor}`;
        const { json } = await call(ticketsRoute, { path });
        yield json.tickets.map((ticket: Listed) => ticket.id);
        cursor = json.nextCursor;
      }
    },

    comment: (id, body, internal) =>
      call(commentsRoute, { method: "POST", params: { ticketId: id }, json: { body, internal } }),

    close: (id) => call(ticketRoute, { method: "DELETE", params: { ticketId: id } }),

    changes: ["status", "priority", "tags", "assignee"],

    change: (id, { status, priority, tags, assignee }) => {
      const json = { status, priority, tags, assignee: assignee?.email };

      return call(ticketRoute, { method: "PATCH", params: { ticketId: id }, json });
    },

    as: driverAs,
  };
}

export const turadeskDriver = driverAs("full");
