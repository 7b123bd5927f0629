import { helpdesk } from "#helpdesk";
import type { Priority, TicketStatus } from "@/lib/domain/tickets/vocabulary";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { bearer, type Credentials } from "@/lib/testing/credentials";
import type { DialectDriver } from "@/lib/testing/dialect-driver";
import * as requesterRoute from "./requesters/[requesterId]/route";
import * as requestersRoute from "./requesters/route";
import * as ticketCommentsRoute from "./tickets/[ticketId]/comments/route";
import * as ticketRoute from "./tickets/[ticketId]/route";
import * as ticketsRoute from "./tickets/route";

const STATUSES: Record<string, TicketStatus> = {
  New: "new",
  Open: "open",
  Pending: "pending",
  Resolved: "resolved",
  Closed: "closed",
};
const PRIORITIES: readonly Priority[] = ["urgent", "high", "medium", "low"];

type Said = { body_md: string; is_internal: boolean };
type Call = (route: Parameters<typeof callRoute>[0], asked?: RouteCall) => ReturnType<typeof callRoute>;

let agent: Promise<TestBrowser> | undefined;

/** As an agent's front end comes, signed in by cookie; with other credentials, as a program with a key. */
async function headersOf(credentials: Credentials): Promise<Record<string, string>> {
  if (credentials !== "full") return bearer(credentials);
  agent ??= aBrowser("agent");

  return (await agent).headers;
}

const callerAs = (credentials: Credentials): Call => {
  return async (route, asked = {}) => callRoute(route, { ...asked, headers: await headersOf(credentials) });
};

/** The Helpdesk API has no word for products, stages and tags. */
function driverAs(credentials: Credentials): DialectDriver {
  const call = callerAs(credentials);
  const emailOf = async (id: string | undefined): Promise<string | null> =>
    id ? (await call(requesterRoute, { params: { requesterId: id } })).json.email : null;

  return {
    name: "helpdesk",
    dialect: helpdesk,
    idFormat: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    unknownIds: ["019a9d3e-0000-7000-8000-000000000000", "TKT-99999999"],
    malformedIds: { ids: ["nonsense", "tkt_abc", "019a9d3e"], status: 404 },
    makes: ["priority", "metadata"],
    tellsNew: true,

    async create({ subject, body, email, priority, metadata }) {
      const requester_id = await requesterOf(email);
      const json = { title: subject, description: body, requester_id, priority, custom_json: metadata };
      const answer = await call(ticketsRoute, { method: "POST", json });

      return { status: answer.status, id: answer.json.id };
    },

    async read(id) {
      const { status, json } = await call(ticketRoute, { params: { ticketId: id } });
      if (status !== 200) return { status, seen: null };
      const comments: Said[] = (await call(ticketCommentsRoute, { params: { ticketId: id } })).json;
      const said = (internal: boolean) =>
        comments.filter((one) => one.is_internal === internal).map((one) => one.body_md);

      return {
        status,
        seen: {
          subject: json.title,
          body: json.description,
          email: (await emailOf(json.requester_id)) ?? "",
          assignee: await emailOf(json.assignee_id),
          ...(STATUSES[json.status] && { status: STATUSES[json.status] }),
          ...(PRIORITIES[json.priority - 1] && { priority: PRIORITIES[json.priority - 1] }),
          metadata: json.custom_json,
          comments: said(false),
          notes: said(true),
        },
      };
    },

    idOf: (ticket) => ticket.id,

    async list() {
      const { status, json } = await call(ticketsRoute);

      return { status, ids: status === 200 ? json.map((ticket: { id: string }) => ticket.id) : [] };
    },

    comment: (id, body_md, is_internal) =>
      call(ticketCommentsRoute, { method: "POST", params: { ticketId: id }, json: { body_md, is_internal } }),

    changes: ["status", "priority", "metadata", "assignee"],

    change: (id, { status, priority, metadata, assignee }) => {
      const json = { status, priority, custom_json: metadata, assignee_id: assignee?.id };

      return call(ticketRoute, { method: "PATCH", params: { ticketId: id }, json });
    },

    as: driverAs,
  };
}

/** Tickets name people by id, so whoever makes one has made them known before. */
async function requesterOf(email: string): Promise<string> {
  const json = { email, display_name: "Robin Sample" };
  const made = await callerAs("full")(requestersRoute, { method: "POST", json });

  return made.json.id;
}

export const helpdeskDriver = driverAs("full");
