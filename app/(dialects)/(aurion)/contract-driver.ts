import type { DialectDriver } from "@/lib/testing/dialect-driver";
import type { WireTicket } from "./_dialect/schemas";
import { MEANT_BY } from "./_dialect/vocabulary";
import { type AurionClient, aurionClient } from "./test-client";

/** Aurion as a program uses it, with a key of its own style. */
export const aurionDriver: DialectDriver = {
  name: "aurion",
  idFormat: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  unknownIds: ["019a9d3e-0000-7000-8000-000000000000", "5c2e8f1a-3d4b-4e6f-9a1c-7b2d8e0f5a3c"],
  hasProducts: false,

  async create({ subject, body, email }) {
    const { status, json } = await (await client()).create({ subject, description: body, requester_email: email });

    return { status, id: json.id };
  },

  async read(id) {
    const { status, json } = await (await client()).read(id);
    if (status !== 200) return { status, seen: null };
    const { subject, description, requester_email, status: word }: WireTicket = json;
    const [meant] = MEANT_BY[word];

    return { status, seen: { subject, body: description, email: requester_email ?? "", status: meant } };
  },

  idOf: (ticket) => ticket.id,

  async list() {
    const { json } = await (await client()).list("?limit=100");

    return json.tickets.map((ticket: WireTicket) => ticket.id);
  },

  close: async (id) => (await client()).patch(id, { status: "closed" }),
};

let made: Promise<AurionClient> | undefined;

function client(): Promise<AurionClient> {
  made ??= aurionClient();

  return made;
}
