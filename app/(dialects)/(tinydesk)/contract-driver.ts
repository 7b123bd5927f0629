import { tinydesk } from "#tinydesk";
import { createContext } from "@/lib/context";
import { getTicket } from "@/lib/domain/tickets/get";
import { parseTicketKey, publicId } from "@/lib/domain/tickets/ticket-id";
import { trackingToken } from "@/lib/domain/tracking/link";
import { callRoute } from "@/lib/testing/call-route";
import type { DialectDriver } from "@/lib/testing/dialect-driver";
import * as ticketRoute from "./api/tickets/[publicId]/route";
import * as ticketsRoute from "./api/tickets/route";

/** TinyDesk has neither list nor comments nor changes: its clients submit and follow, each with their secret link. */
export const tinydeskDriver: DialectDriver = {
  name: "tinydesk",
  dialect: tinydesk,
  idFormat: /^TK-\d{5,}$/,
  unknownIds: ["TK-99999999", "TD-0000"],
  malformedIds: { ids: ["nonsense", "019a9d3e-0000-7000-8000-000000000000", "TK-"], status: 404 },
  makes: ["product"],

  async create({ subject, body, email, product }) {
    const json = { productSlug: product, submitterEmail: email, subject, body };
    const answer = await callRoute(ticketsRoute, { method: "POST", path: "/api/tickets", json });

    return { status: answer.status, id: answer.json.publicId };
  },

  async read(id) {
    const headers = await secretOf(id);
    const { status, json } = await callRoute(ticketRoute, {
      path: `/api/tickets/${id}`,
      params: { publicId: id },
      headers,
    });

    return {
      status,
      seen: status === 200 ? { subject: json.subject, product: json.productName, stage: json.status } : null,
    };
  },

  idOf: (ticket) => publicId(ticket.number),
};

/** What the requester has from the answer or a mail. */
async function secretOf(id: string): Promise<Record<string, string>> {
  const desk = await createContext({ actor: { kind: "system" }, mode: "live", requestId: null });
  const key = parseTicketKey(id);
  const ticket = key && (await getTicket(desk, key).catch(() => null));

  return ticket ? { "x-tracking-token": trackingToken(desk, ticket) } : {};
}
