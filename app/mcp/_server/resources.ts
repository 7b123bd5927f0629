import {
  ErrorCode,
  type ListResourcesResult,
  McpError,
  type ReadResourceResult,
} from "@modelcontextprotocol/sdk/types.js";
import type { DomainContext } from "@/lib/domain/context";
import type { DomainError } from "@/lib/domain/errors";
import { listTickets } from "@/lib/domain/tickets/list";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { toRefusal } from "@/lib/http/refusal";
import { timestamp } from "@/lib/http/timestamp";
import { failureDetails } from "../_dialect/errors";
import { readTicket } from "./tools/get-ticket";

const SCHEME = "ticket://";
const JSON_TYPE = "application/json";
const PAGE = 50;
/** The protocol's code for a resource that is not there; the SDK has no name for it. */
const RESOURCE_NOT_FOUND = -32002;

export const TICKET_TEMPLATE = {
  uriTemplate: `${SCHEME}{ticketId}`,
  name: "ticket",
  title: "Ticket",
  description: "A ticket with its conversation, by number (TK-00042) or UUID",
  mimeType: JSON_TYPE,
};

/** The tickets that the actor may see, newest first, a page at a time. */
export async function listResources(ctx: DomainContext, cursor: string | undefined): Promise<ListResourcesResult> {
  const { items, nextCursor } = await refusing(ctx, () => listTickets(ctx, { limit: PAGE, cursor }));

  return {
    resources: items.map((ticket) => ({
      uri: SCHEME + publicId(ticket.number),
      name: publicId(ticket.number),
      title: ticket.subject,
      description: `${ticket.status}, ${ticket.stage}`,
      mimeType: JSON_TYPE,
      annotations: { lastModified: timestamp(ticket.updatedAt) },
    })),
    ...(nextCursor !== null && { nextCursor }),
  };
}

export async function readResource(ctx: DomainContext, uri: string): Promise<ReadResourceResult> {
  // URL parsers read what follows "//" as a host and fold its case, which ticket numbers do not mind.
  const ticketId = uri.toLowerCase().startsWith(SCHEME) ? uri.slice(SCHEME.length) : "";
  const ticket = await refusing(ctx, () => readTicket(ctx, ticketId));

  return { contents: [{ uri, mimeType: JSON_TYPE, text: JSON.stringify(ticket) }] };
}

/** Reading a resource has no result to put a refusal into: it is an error of the protocol. */
async function refusing<T>(ctx: DomainContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error = toRefusal(thrown, ctx.requestId ?? "");
    throw new McpError(rpcCode(error), error.message, failureDetails(error, ctx.requestId));
  }
}

function rpcCode({ code }: DomainError): number {
  if (code === "NOT_FOUND") return RESOURCE_NOT_FOUND;
  if (code === "INVALID_INPUT") return ErrorCode.InvalidParams;

  return code === "INTERNAL" ? ErrorCode.InternalError : ErrorCode.InvalidRequest;
}
