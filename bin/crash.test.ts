import { once } from "node:events";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { builtDesk } from "@/lib/testing/built-desk";

// The built desk on its own PostgreSQL, killed in the middle of its work.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const CLIENTS = 12;
const ANSWERED_BEFORE_THE_KILL = 100;

let operator: Awaited<ReturnType<typeof builtDesk>>;

/** Submits one ticket after the other until the server is gone; keeps the ids of those that were answered with 201. */
async function submitUntilKilled(url: string, answered: string[]): Promise<void> {
  for (let n = 0; n < 5_000; n++) {
    const answer = await submit(url, n).catch(() => null);
    if (!answer) return;
    if (answer.status !== 201) throw new Error(`A submission was answered with ${answer.status}`);
    const { publicId } = await answer.json().catch(() => ({ publicId: null }));
    if (publicId) answered.push(publicId);
  }
}

function submit(url: string, n: number): Promise<Response> {
  return fetch(`${url}/api/tickets`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      productSlug: "crash",
      submitterEmail: `person${n}@example.com`,
      subject: `Ticket ${n}`,
      body: "Do not lose this.",
    }),
  });
}

beforeAll(async () => {
  operator = await builtDesk({ RATE_LIMIT_PUBLIC: "0" });
});

afterAll(() => operator.remove());

it("loses no ticket that was answered with 201 when the server is killed under load", async () => {
  const killed = await operator.start();
  await operator.command("product", "create", "--slug", "crash", "--name", "Crash");

  const answered: string[] = [];
  const clients = Array.from({ length: CLIENTS }, () => submitUntilKilled(killed.url, answered));
  await vi.waitUntil(() => answered.length >= ANSWERED_BEFORE_THE_KILL, { timeout: 90_000 });
  const exited = once(killed.process, "exit");
  process.kill(await operator.serverPid(), "SIGKILL");
  await exited;
  await Promise.all(clients);

  const desk = await operator.start();
  const found = await Promise.all(answered.map((id) => fetch(`${desk.url}/api/tickets/${id}`)));

  expect(new Set(answered).size).toBe(answered.length);
  expect(answered.filter((_, index) => found[index]?.status !== 200)).toEqual([]);
});
