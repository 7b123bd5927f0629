import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { bearer, type Credentials } from "@/lib/testing/credentials";
import { type DialectDriver, PAGE_OF_A_WALK } from "@/lib/testing/dialect-driver";
import { native } from "./_dialect";
import * as commentsRoute from "./tickets/[ticketId]/comments/route";
import * as ticketRoute from "./tickets/[ticketId]/route";
import * as ticketsRoute from "./tickets/route";

type Listed = { id: string };
type Said = { body: string; internal: boolean };

/** The native API as a program uses it. */
function driverAs(credentials: Credentials): DialectDriver {
  const call = async (route: Parameters<typeof callRoute>[0], asked: RouteCall) =>
    callRoute(route, { ...asked, headers: await bearer(credentials) });

  return {
    name: "native",
    dialect: native,
    idFormat: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    unknownIds: ["019a9d3e-0000-7000-8000-000000000000", "TK-99999999"],
    malformedIds: { ids: ["nonsense", "TK-", "019a9d3e"], status: 422 },
    makes: ["product", "priority", "tags", "metadata"],
    tellsNew: true,
    isOpen: true,

    async create({ email, ...ticket }) {
      const json = { ...ticket, requester: { email } };
      const answer = await call(ticketsRoute, { method: "POST", path: "/api/desk/tickets", json });

      return { status: answer.status, id: answer.json.id };
    },

    async read(id) {
      const { status, json } = await call(ticketRoute, { params: { ticketId: id } });
      if (status !== 200) return { status, seen: null };
      const { subject, body, status: word, stage, priority, tags, metadata } = json;
      const { comments } = (await call(commentsRoute, { params: { ticketId: id } })).json;
      const said = (internal: boolean) =>
        comments.filter((one: Said) => one.internal === internal).map((one: Said) => one.body);

      return {
        status,
        seen: {
          ...{ subject, body, status: word, stage, priority, tags, metadata },
          email: json.requester.email,
          product: json.product?.name ?? null,
          assignee: json.assignee?.email ?? null,
          comments: said(false),
          notes: said(true),
        },
      };
    },

    idOf: (ticket) => ticket.id,

    async list() {
      const { status, json } = await call(ticketsRoute, { path: "/api/desk/tickets?limit=100" });

      return { status, ids: (json.tickets ?? []).map((ticket: Listed) => ticket.id) };
    },

    async *pages() {
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const after = cursor ? `&cursor=${cursor}` : "";
        const { json } = await call(ticketsRoute, { path: `/api/desk/tickets?limit=${PAGE_OF_A_WALK}${after}` });
        yield json.tickets.map((ticket: Listed) => ticket.id);
        cursor = json.nextCursor;
      }
    },

    comment: (id, body, internal) =>
      call(commentsRoute, { method: "POST", params: { ticketId: id }, json: { body, internal } }),

    changes: ["subject", "body", "email", "status", "priority", "tags", "metadata", "assignee"],

    change: (id, { email, assignee, ...changes }) => {
      const json = { ...changes, requester: email, assignee: assignee?.id };

      return call(ticketRoute, { method: "PATCH", params: { ticketId: id }, json });
    },

    as: driverAs,
  };
}

export const nativeDriver = driverAs("full");
