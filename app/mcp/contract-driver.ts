import { STATUSES } from "@/lib/http/statuses";
import { callRoute } from "@/lib/testing/call-route";
import { bearer, type Credentials } from "@/lib/testing/credentials";
import { type DialectDriver, PAGE_OF_A_WALK } from "@/lib/testing/dialect-driver";
import { mcp } from "./_dialect";
import type { FailureDetails } from "./_dialect/errors";
import { FAILURE_META } from "./_server/tool-failure";
import * as route from "./route";

type Listed = { id: string };
type Said = { body: string; internal: boolean };

/** What other dialects answer with when they have made something. */
const MAKES: readonly string[] = ["create_ticket", "add_comment"];

/** The MCP server as an agent uses it; what a tool refuses counts as the status that the HTTP answer would have. */
function driverAs(credentials: Credentials): DialectDriver {
  const call = async (name: string, input: Record<string, unknown>) => {
    const message = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: input } };
    const answer = await callRoute(route, { method: "POST", json: message, headers: await bearer(credentials) });
    if (answer.status !== 200) return { status: answer.status, given: null };
    const { isError, structuredContent, _meta } = answer.json.result;
    if (!isError) return { status: MAKES.includes(name) ? 201 : 200, given: structuredContent };
    const { code }: FailureDetails = _meta[FAILURE_META];

    return { status: STATUSES[code as keyof typeof STATUSES], given: null };
  };

  return {
    name: "mcp",
    dialect: mcp,
    idFormat: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    unknownIds: ["019a9d3e-0000-7000-8000-000000000000", "TK-99999999"],
    malformedIds: { ids: ["nonsense", "TK-", "019a9d3e"], status: 400 },
    makes: ["product", "priority", "tags", "metadata"],
    tellsNew: true,

    async create({ email, ...ticket }) {
      const { status, given } = await call("create_ticket", { ...ticket, requester: { email } });

      return { status, id: given?.id };
    },

    async read(id) {
      const { status, given } = await call("get_ticket", { ticketId: id });
      if (status !== 200) return { status, seen: null };
      const { subject, body, status: word, stage, priority, tags, metadata, ...ticket } = given.ticket;
      const said = (internal: boolean) =>
        given.comments.filter((one: Said) => one.internal === internal).map((one: Said) => one.body);

      return {
        status,
        seen: {
          ...{ subject, body, status: word, stage, priority, tags, metadata },
          email: ticket.requester.email,
          product: ticket.product?.name ?? null,
          assignee: ticket.assignee?.email ?? null,
          comments: said(false),
          notes: said(true),
        },
      };
    },

    idOf: (ticket) => ticket.id,

    async list() {
      const { status, given } = await call("search_tickets", { limit: 100 });

      return { status, ids: (given?.tickets ?? []).map((ticket: Listed) => ticket.id) };
    },

    async *pages() {
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const { given } = await call("search_tickets", { limit: PAGE_OF_A_WALK, ...(cursor && { cursor }) });
        yield given.tickets.map((ticket: Listed) => ticket.id);
        cursor = given.nextCursor;
      }
    },

    comment: (id, body, internal) => call("add_comment", { ticketId: id, body, internal }),

    changes: ["subject", "body", "email", "status", "priority", "tags", "metadata", "assignee"],

    change: (id, { email, assignee, ...changes }) =>
      call("update_ticket", { ticketId: id, ...changes, requester: email, assignee: assignee?.id }),

    as: driverAs,
  };
}

export const mcpDriver = driverAs("full");
