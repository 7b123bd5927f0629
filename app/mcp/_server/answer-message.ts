import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { DomainContext } from "@/lib/domain/context";
import type { Result } from "@/lib/http/endpoint";
import { deskServer } from "./desk-server";

const PROTOCOL_VERSION = "mcp-protocol-version";

/**
 * Answers one message, whoever speaks for whom being settled. Server and transport live as long as the request: nodes
 * share nothing, and any of them may take the next one.
 */
export async function answerMessage(ctx: DomainContext, message: unknown, request: Request): Promise<Result<never>> {
  const server = deskServer(ctx, request);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);

  try {
    const response = await transport.handleRequest(transportRequest(request), { parsedBody: message });
    const text = await response.text();
    const type = response.headers.get("content-type");

    return {
      status: response.status,
      ...(text && { body: new TextEncoder().encode(text), headers: { "content-type": type ?? "application/json" } }),
    };
  } finally {
    await server.close();
  }
}

/** Without the body, which has been read. Accept is ours: there is one way in which we answer, and it is plain JSON. */
function transportRequest({ url, headers }: Request): Request {
  const version = headers.get(PROTOCOL_VERSION);

  return new Request(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...(version !== null && { [PROTOCOL_VERSION]: version }),
    },
  });
}
