import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { brokenJson, hostileJson, hostileText } from "@/lib/testing/hostile";
import { TOOLS } from "./_server/tools";
import { aKey } from "./mcp-client";
import * as route from "./route";

let key: string;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  ({ key } = await aKey());

  return cleanUp;
});

it("answers any message civilly", { timeout: 60_000 }, async () => {
  const tools = [...TOOLS.keys()];
  const id = fc.oneof(fc.integer(), fc.string(), hostileJson);
  const call = fc.record({
    jsonrpc: fc.constant("2.0"),
    id,
    method: fc.constant("tools/call"),
    params: fc.record({
      name: fc.oneof(fc.constantFrom(...tools), hostileText),
      arguments: fc.oneof(
        fc.dictionary(
          fc.constantFrom("ticketId", "subject", "body", "status", "cursor", "limit", "search"),
          hostileJson,
        ),
        hostileJson,
      ),
    }),
  });
  const read = hostileText.map((uri) => ({
    jsonrpc: "2.0",
    id: 1,
    method: "resources/read",
    params: { uri: `ticket://${uri}` },
  }));
  const message = fc.oneof(
    call,
    read,
    fc.record({ jsonrpc: fc.constant("2.0"), id, method: hostileJson, params: hostileJson }),
  );
  const body = fc.oneof(
    { arbitrary: message.map((sent) => JSON.stringify(sent)), weight: 4 },
    { arbitrary: brokenJson, weight: 1 },
  );

  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
      const answer = await callRoute(route, { method: "POST", body: text, headers });
      expect(answer.status, answer.text).toBeLessThan(500);
      expect(answer.text).not.toContain("INTERNAL");
      if (answer.text) expect(answer.json.jsonrpc).toBe("2.0");
    }),
    { numRuns: 150 },
  );
});
