import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { expect, test } from "@playwright/test";
import { createGlassdeskClient } from "../../clients/typescript/src/index";
import { newKey } from "../desk-command";
import { BASE_URL } from "../settings";

let key: string;

test.beforeAll(async () => {
  key = await newKey("an AI agent", "live", "tickets:read,tickets:write,stats:read");
});

test("an AI agent and a program work on the same ticket", async () => {
  const program = createGlassdeskClient({ baseUrl: BASE_URL, apiKey: key });
  const made = await program.createTicket({
    subject: "The export stops",
    body: "At row 10,000.",
    requester: { email: "robin@example.com" },
  });

  const agent = new Client({ name: "e2e", version: "1" });
  const requestInit = { headers: { Authorization: `Bearer ${key}` } };
  await agent.connect(new StreamableHTTPClientTransport(new URL("/mcp", BASE_URL), { requestInit }));
  const { tools } = await agent.listTools();
  expect(tools.map(({ name }) => name)).toContain("add_comment");
  const input = { ticketId: made.publicId, body: "We look into it.", status: "pending" };
  const answered = await agent.callTool({ name: "add_comment", arguments: input });
  expect(answered.isError).toBeFalsy();
  await agent.close();

  expect((await program.getTicket(made.id)).status).toBe("pending");
  for await (const comment of program.comments(made.id)) expect(comment.body).toBe("We look into it.");
});

test("a browser that opens /mcp is shown how to use it", async ({ request }) => {
  const answer = await request.get("/mcp", { headers: { accept: "text/html" }, maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([302, "/docs#ai"]);

  const refused = await request.post("/mcp", { data: { jsonrpc: "2.0", id: 1, method: "ping" } });
  expect([refused.status(), refused.headers()["www-authenticate"]]).toEqual([401, "Bearer"]);
});
