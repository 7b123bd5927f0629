import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { DomainContext } from "@/lib/domain/context";
import { InvalidInput, notFound } from "@/lib/domain/errors";
import { toIssues } from "@/lib/domain/parse";
import { runOnce } from "@/lib/http/idempotency";
import { limitCreation } from "@/lib/http/rate-limit";
import { logger } from "@/lib/telemetry/logger";
import type { Tool } from "./tool";
import { toolFailure } from "./tool-failure";
import { TOOLS } from "./tools";

type Call = { name: string; arguments?: Record<string, unknown> | undefined };

/** Runs a tool. Whatever it refuses is a result, so that the model reads what was wrong and can do better. */
export async function callTool(ctx: DomainContext, request: Request, call: Call): Promise<CallToolResult> {
  const tool = TOOLS.get(call.name);
  const started = performance.now();
  const result = await run(ctx, request, tool, call.arguments ?? {}).catch((thrown) => toolFailure(thrown, ctx));
  const ms = Math.round(performance.now() - started);
  logger().info({ tool: tool?.name, ok: !result.isError, ms, requestId: ctx.requestId }, "tool call");

  return result;
}

async function run(
  ctx: DomainContext,
  request: Request,
  tool: Tool | undefined,
  given: Record<string, unknown>,
): Promise<CallToolResult> {
  if (!tool) throw notFound("Tool");
  if (tool.creates) await limitCreation(ctx.actor, "/mcp");
  const parsed = tool.input.safeParse(given);
  if (!parsed.success) throw new InvalidInput(toIssues(parsed.error));

  const { idempotencyKey: key, ...input } = parsed.data;
  if (typeof key !== "string") return success(await tool.call(ctx, input as never));

  const raw = new TextEncoder().encode(JSON.stringify([tool.name, input]));
  const { body } = await runOnce(ctx, { key, request, address: "", raw }, async (tx) => ({
    status: 200,
    headers: {},
    body: JSON.stringify(await tool.call(tx, input as never)),
  }));

  return success(JSON.parse(String(body)));
}

/** Structured, and as text for clients from before there was structure. */
function success(structuredContent: Record<string, unknown>): CallToolResult {
  return { structuredContent, content: [{ type: "text", text: JSON.stringify(structuredContent) }] };
}
