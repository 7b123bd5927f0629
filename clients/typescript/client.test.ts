import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLIENT_TYPES_FILE, clientTypes } from "@/app/_api/client-types";
import * as comments from "@/app/api/desk/tickets/[ticketId]/comments/route";
import * as ticket from "@/app/api/desk/tickets/[ticketId]/route";
import * as counts from "@/app/api/desk/tickets/counts/route";
import * as tickets from "@/app/api/desk/tickets/route";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { SCOPES } from "@/lib/domain/api-keys/vocabulary";
import { asAdmin } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, unique } from "@/lib/testing/factories";
import { serveRoutes } from "@/lib/testing/serve-routes";
import { createGlassdeskClient, type GlassdeskClient } from "./src/index";

let server: Awaited<ReturnType<typeof serveRoutes>>;
let apiKey: string;
let desk: GlassdeskClient;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  ({ key: apiKey } = await createApiKey(await asAdmin(), { name: "client", mode: "live", scopes: [...SCOPES] }));
  server = await serveRoutes({
    "/api/desk/tickets": tickets,
    "/api/desk/tickets/counts": counts,
    "/api/desk/tickets/:ticketId": ticket,
    "/api/desk/tickets/:ticketId/comments": comments,
  });
  desk = createGlassdeskClient({ baseUrl: `${server.url}/`, apiKey });

  return cleanUp;
});

afterAll(() => server.close());

const newTicket = () => ({ subject: unique("Export"), body: "It stops.", requester: { email: anEmail() } });

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);

  return found;
}

describe("the client", () => {
  it("leads a ticket from its creation to its closing", async () => {
    const made = await desk.createTicket(newTicket());
    expect(made).toMatchObject({ status: "new", version: 1 });
    await desk.addComment(made.id, { body: "First" });
    await desk.addComment(made.id, { body: "Second", internal: true });
    const said = await all(desk.comments(made.publicId));
    expect(said.map(({ body }) => body)).toEqual(["First", "Second"]);

    const { version } = await desk.getTicket(made.id);
    const closed = await desk.updateTicket(made.id, { status: "closed" }, { ifVersion: version });
    expect(closed.stage).toBe("CLOSED");
    const late = desk.updateTicket(made.id, { status: "open" }, { ifVersion: version });
    await expect(late).rejects.toMatchObject({ status: 412, code: "PRECONDITION_FAILED" });
  });

  it("comes to every ticket once, a page at a time", async () => {
    const { requester, id } = await desk.createTicket(newTicket());
    const others = [1, 2, 3, 4].map(() => desk.createTicket({ ...newTicket(), requester: { email: requester.email } }));
    const ids = [id, ...(await Promise.all(others)).map((other) => other.id)];
    const seen = await all(desk.tickets({ requester: requester.email, status: ["new", "open"], limit: 2 }));

    expect(seen.map((other) => other.id).sort()).toEqual(ids.sort());
  });

  it("makes a ticket once for its idempotency key", async () => {
    const idempotencyKey = unique("once");
    const wanted = newTicket();
    const [first, second] = await Promise.all([
      desk.createTicket(wanted, { idempotencyKey }),
      desk.createTicket(wanted, { idempotencyKey }),
    ]);

    expect(second.id).toBe(first.id);
  });

  it("says what was refused, field by field", async () => {
    const refused = desk.createTicket({ ...newTicket(), subject: " ", product: "nobody-knows-it" });
    await expect(refused).rejects.toMatchObject({
      name: "GlassdeskError",
      status: 422,
      code: "INVALID_INPUT",
      requestId: expect.any(String),
      fields: [expect.objectContaining({ path: "subject" })],
    });

    const stranger = createGlassdeskClient({ baseUrl: server.url, apiKey: "tl_live_nobody_has_this_key" });
    await expect(stranger.getTicket("TK-00001")).rejects.toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  });
});

it("has types that fit the endpoints as they are: else `npm run client:generate`", async () => {
  expect(await readFile(CLIENT_TYPES_FILE, "utf8")).toBe(clientTypes());
});

it("does what its README says", async () => {
  const readme = await readFile("clients/typescript/README.md", "utf8");
  const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code).join("\n");
  const folder = await mkdtemp(join(tmpdir(), "glassdesk-client-"));
  const file = join(folder, "example.mts");
  await writeFile(
    file,
    examples.replace('"@glassdesk/client"', JSON.stringify(resolve("clients/typescript/src/index.ts"))),
  );

  const env = { NODE_ENV: "test" as const, GLASSDESK_URL: server.url, GLASSDESK_KEY: apiKey };
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", file], { env });
  await rm(folder, { recursive: true });

  expect(stdout).toMatch(/^TK-\d{5} http/);
  expect(stdout).toMatch(/^422 INVALID_INPUT/m);
  expect(stdout).toMatch(/^\d+$/m);
});
