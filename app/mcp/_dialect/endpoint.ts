import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { isAllowedOrigin } from "@/lib/http/origin";
import { answerMessage } from "../_server/answer-message";
import { mcp } from ".";

/** One message: the protocol gave batches up, and one request that asks for a hundred changes escapes the limits. */
const Message = z.looseObject({ jsonrpc: z.literal("2.0") }, { error: "must be one JSON-RPC 2.0 message" });

export const messageEndpoint = mcp.route({
  operation: {
    id: "mcpMessage",
    method: "POST",
    path: "/mcp",
    summary: "Send a message of the Model Context Protocol",
  },
  body: Message,
  examples: { request: { jsonrpc: "2.0", id: 1, method: "tools/list" } },
  handler: async ({ ctx, body, request }) => {
    refuseForeignPage(request.headers);

    return answerMessage(ctx, body, request);
  },
});

/**
 * The protocol asks for this against DNS rebinding: a page that made its own name point here says so in Origin. Unlike
 * elsewhere the Host header proves nothing, for such a page's Host is its own name too.
 */
function refuseForeignPage(headers: Headers): void {
  const origin = headers.get("origin");
  if (origin === null || origin === URL.parse(env().PUBLIC_URL)?.origin || isAllowedOrigin(origin)) return;
  if (env().ALLOWED_ORIGINS.includes("*")) return;

  throw new DomainError(
    "FORBIDDEN",
    "Pages of this origin may not use this server; ALLOWED_ORIGINS names those that may",
  );
}
