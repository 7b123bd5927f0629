import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { type CallToolResult, CallToolResultSchema } from "@modelcontextprotocol/sdk/types.js";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { SCOPES, type Scope } from "@/lib/domain/api-keys/vocabulary";
import type { Mode } from "@/lib/domain/context";
import { asAdmin } from "@/lib/testing/contexts";
import { FAILURE_META } from "./_server/tool-failure";

/** A new key of a new agent. */
export async function aKey(scopes: readonly Scope[] = SCOPES, mode: Mode = "live") {
  return createApiKey(await asAdmin(), { name: "an agent", mode, scopes: [...scopes] });
}

/** The SDK's own client, connected to `${url}/mcp` with `key`. */
export async function connect(url: string, key: string) {
  const client = new Client({ name: "test", version: "1" });
  const requestInit = { headers: { Authorization: `Bearer ${key}` } };
  // The SDK's transport has optional fields that exactOptionalPropertyTypes does not take for its own interface.
  const transport = new StreamableHTTPClientTransport(new URL("/mcp", url), { requestInit });
  await client.connect(transport as Parameters<Client["connect"]>[0]);

  const call = async (name: string, input: Record<string, unknown> = {}): Promise<CallToolResult> =>
    CallToolResultSchema.parse(await client.callTool({ name, arguments: input }));

  return {
    client,
    call,
    /** What a tool gave; fails when it refused. The SDK has checked it against the tool's output schema. */
    // biome-ignore lint/suspicious/noExplicitAny: tests state the shape that they expect
    give: async (name: string, input: Record<string, unknown> = {}): Promise<any> => {
      const result = await call(name, input);
      if (result.isError) throw new Error(JSON.stringify(result.content));

      return result.structuredContent;
    },
    /** What a tool refused, in words and for programs. */
    refuse: async (name: string, input: Record<string, unknown> = {}) => {
      const { isError, content, _meta } = await call(name, input);
      if (!isError) throw new Error("Nothing was refused");
      const [first] = content;

      return { text: first?.type === "text" ? first.text : "", failure: _meta?.[FAILURE_META] };
    },
  };
}
