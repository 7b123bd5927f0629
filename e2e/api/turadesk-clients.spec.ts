import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "@playwright/test";
import { newKey } from "../desk-command";
import { BASE_URL } from "../settings";
import { hasProgram } from "./has-program";

const CLIENTS = "e2e/api/clients";

/** The frameworks of TuraDesk's document; each program takes a ticket on /api/tickets and passes it on. */
const FRAMEWORKS = [
  { name: "Next.js (App Router)", needs: null, command: ["node_modules/.bin/tsx", `${CLIENTS}/next-server.ts`] },
  { name: "Express.js", needs: null, command: [process.execPath, `${CLIENTS}/express-server.mjs`] },
  { name: "Python", needs: "python3", command: ["python3", `${CLIENTS}/python_server.py`] },
  { name: "Go", needs: "go", command: ["go", "run", `${CLIENTS}/go_server.go`] },
];

const TICKET = { subject: "Sign-in fails", body: "After the password was reset.", email: "customer@example.com" };

for (const { name, needs, command } of FRAMEWORKS) {
  test.describe(name, () => {
    test.skip(needs !== null && !hasProgram(needs), `${needs} is not on this machine`);

    let program: ChildProcess;
    let address: string;

    test.beforeAll(async () => {
      const key = await newKey(`${name} client`, "test", "tickets:read,tickets:write");
      [program, address] = await start(command, key);
    });

    test.afterAll(async () => {
      if (program?.pid === undefined || program.exitCode !== null) return;
      const exited = once(program, "exit");
      // Its whole group: `go run` and tsx have a child of their own.
      process.kill(-program.pid, "SIGKILL");
      await exited;
    });

    test("creates a ticket and finds it in the list", async ({ request }) => {
      const tag = `client-${Date.now()}`;
      const made = await (await request.post(address, { data: { ...TICKET, priority: "high", tags: [tag] } })).json();
      expect(made).toMatchObject({ ...TICKET, priority: "high", status: "open", tags: [tag], assignee: null });

      const listed = await (await request.get(`${address}?status=open&tag=${tag}&limit=20`)).json();
      expect(listed).toMatchObject({ tickets: [{ id: made.id, tags: [tag] }], nextCursor: null, hasMore: false });
    });

    test("creates a ticket from the required fields alone", async ({ request }) => {
      const made = await (await request.post(address, { data: TICKET })).json();

      expect(made).toMatchObject({ ...TICKET, priority: "medium", tags: [] });
    });

    test("shows the error of the table", async ({ request }) => {
      const refused = await (await request.post(address, { data: { ...TICKET, email: "nobody" } })).json();

      expect(refused).toEqual({ error: "Invalid email address" });
    });
  });
}

async function start([file = "", ...args]: string[], key: string): Promise<[ChildProcess, string]> {
  const environment = {
    ...process.env,
    DESK_URL: BASE_URL,
    TURADESK_API_KEY: key,
    // `go run` wants a place for what it builds.
    GOCACHE: process.env.GOCACHE ?? mkdtempSync(join(tmpdir(), "glassdesk-go-")),
  };
  const program = spawn(file, args, { env: environment, stdio: ["ignore", "pipe", "inherit"], detached: true });
  const lines = createInterface({ input: program.stdout });
  for await (const line of lines) {
    const port = /ready on (\d+)/.exec(line)?.[1];
    if (port) return [program, `http://127.0.0.1:${port}/api/tickets`];
  }

  throw new Error(`${file} ended before it was ready`);
}
