import { getTicket } from "@/lib/domain/tickets/get";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { updateTicket } from "@/lib/domain/tickets/update";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import type { DialectDriver } from "@/lib/testing/dialect-driver";
import * as requestersRoute from "./requesters/route";
import * as ticketCommentsRoute from "./tickets/[ticketId]/comments/route";
import * as ticketRoute from "./tickets/[ticketId]/route";
import * as ticketsRoute from "./tickets/route";

const WORDS = { New: "new", Open: "open", Pending: "pending", Resolved: "resolved", Closed: "closed" } as const;

/** The Helpdesk API as an agent's front end uses it, signed in by cookie. It has no word for products. */
export const helpdeskDriver: DialectDriver = {
  name: "helpdesk",
  idFormat: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  unknownIds: ["019a9d3e-0000-7000-8000-000000000000", "TKT-99999999", "nonsense"],

  async create({ subject, body, email, product }) {
    const person = { email, display_name: "Robin Sample" };
    const requester = await call(requestersRoute, { method: "POST", json: person });
    const json = { title: subject, description: body, requester_id: requester.json.id, priority: 3 };
    const { status, json: made } = await call(ticketsRoute, { method: "POST", json });
    if (status === 201) await updateTicket(await asSystem(), { ticket: { id: made.id }, changes: { product } });

    return { status, id: made.id };
  },

  async read(id) {
    const { status, json } = await call(ticketRoute, { params: { ticketId: id } });
    if (status !== 200) return { status, seen: null };
    const comments = await call(ticketCommentsRoute, { params: { ticketId: id } });
    const { product } = await getTicket(await asSystem(), requireTicketKey(id));

    return {
      status,
      seen: {
        subject: json.title,
        body: json.description,
        product: product?.name ?? null,
        status: WORDS[json.status as keyof typeof WORDS],
        comments: comments.json.map((comment: { body_md: string }) => comment.body_md),
      },
    };
  },

  idOf: (ticket) => ticket.id,

  async list() {
    const { json } = await call(ticketsRoute);

    return json.map((ticket: { id: string }) => ticket.id);
  },

  comment: (id, body_md) => call(ticketCommentsRoute, { method: "POST", params: { ticketId: id }, json: { body_md } }),

  close: (id) => call(ticketRoute, { method: "PATCH", params: { ticketId: id }, json: { status: "Closed" } }),
};

let agent: Promise<TestBrowser> | undefined;

async function call(route: Parameters<typeof callRoute>[0], asked: RouteCall = {}) {
  agent ??= aBrowser("agent");

  return callRoute(route, { ...asked, headers: (await agent).headers });
}
