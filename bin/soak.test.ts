import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { withClient } from "@/lib/db/with-client";
import { builtDesk, type StartedDesk, stopDesk } from "@/lib/testing/built-desk";
import { bearer } from "@/lib/testing/credentials";
import { testDatabase } from "@/lib/testing/database";
import { EventClient } from "@/lib/testing/event-client";
import { aTicket } from "@/lib/testing/factories";

// The built desk with a thousand open streams. It shares its database with the tests, so that tickets are made while it
// is down, too: by another node, as it were.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 300_000 });

const STREAMS = 1_000;
const WRITERS = 4;
/** Made before the restart, during it and after it, each time. */
const TICKETS = 40;
/** Beside the streams: libraries, the database, what a process has open anyway. */
const OTHER_FILES = 200;

let operator: Awaited<ReturnType<typeof builtDesk>>;
let databaseUrl: string;
let desk: StartedDesk;

beforeAll(async () => {
  requireOpenFiles(STREAMS + OTHER_FILES);
  databaseUrl = await testDatabase();
  operator = await builtDesk({ DATABASE_URL: databaseUrl, RATE_LIMIT_REQUESTS: "0", RATE_LIMIT_PUBLIC: "0" });
  desk = await operator.start();
});

afterAll(() => operator?.remove());

/** Node raises its own limit as far as it may; beyond that only whoever starts it can. */
function requireOpenFiles(needed: number): void {
  const report = process.report.getReport() as { userLimits?: { open_files?: { hard: number | "unlimited" } } };
  const allowed = report.userLimits?.open_files?.hard ?? "unlimited";
  if (allowed !== "unlimited" && allowed < needed)
    throw new Error(
      `${STREAMS} streams need ${needed} open files, and this account may have ${allowed}: see ulimit -Hn`,
    );
}

/** Every event of the live world, as streams tell of it. */
async function happened(): Promise<string[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ seq: string; kind: string; ticket_id: string }>(
      "SELECT seq, kind, ticket_id FROM ticket_event WHERE mode = 'live' ORDER BY seq",
    ),
  );

  return rows.map(({ seq, kind, ticket_id: id }) => {
    const type = kind === "ticket_created" ? "ticket_created" : "ticket_updated";

    return `${seq} ${type} ${JSON.stringify({ type, data: { id } })}`;
  });
}

/** Makes tickets, several at a time, and says after each how many there are. */
async function write(tickets: number, made: (count: number) => void = () => undefined): Promise<void> {
  let begun = 0;
  let count = 0;
  const writer = async () => {
    while (begun++ < tickets) {
      await aTicket();
      made(++count);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

async function memoryOf({ url }: StartedDesk): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();

  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
}

const allOf = (clients: EventClient[], holds: (client: EventClient) => boolean) =>
  vi.waitUntil(() => clients.every(holds), { timeout: 90_000, interval: 50 });

/** What a stream was not told of, and what it was told of again or out of turn. */
function faultsOf({ told }: EventClient, expected: readonly string[]) {
  const lost = expected.filter((line) => !told.includes(line));
  const repeated = told.filter((line, index) => told.indexOf(line) < index);
  const isInOrder = told.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).join() === told.join();

  return { lost, repeated, isInOrder };
}

it("tells 1,000 streams of every event once and in order, over cut connections and a restart", async ({ annotate }) => {
  const before = await memoryOf(desk);
  const headers = await bearer("full");
  const ended = new AbortController();
  let isUp: Promise<unknown> = Promise.resolve();
  const follow = { url: `${desk.url}/events`, headers, isUp: () => isUp, signal: ended.signal };
  const clients = Array.from({ length: STREAMS }, () => EventClient.follow(follow));
  await allOf(clients, ({ isOpen }) => isOpen);
  await annotate(
    `${Math.round(((await memoryOf(desk)) - before) / STREAMS / 1024)} KiB of memory for each open stream`,
  );

  await write(TICKETS, (count) => {
    if (count % 10 === 0) for (const client of clients.slice(count * 5, count * 5 + 50)) client.cut();
  });

  const back = Promise.withResolvers<void>();
  isUp = back.promise;
  const stopped = stopDesk(desk);
  await write(TICKETS);
  expect(await stopped).toMatchObject({ exitCode: 0 });
  await write(WRITERS);
  desk = await operator.start({ PORT: new URL(desk.url).port });
  back.resolve();
  await write(TICKETS);

  let expected: string[] = [];
  const areTold = async () => {
    // Receipts are mailed meanwhile, which are events, too.
    expected = await happened();

    return clients.every(({ told }) => told.length >= expected.length);
  };
  // Not an assertion: what is compared next says who missed what.
  await vi.waitUntil(areTold, { timeout: 120_000, interval: 200 }).catch(() => undefined);
  ended.abort();

  const wrong = clients.filter(({ told }) => told.slice(0, expected.length).join("\n") !== expected.join("\n"));
  expect(wrong.slice(0, 3).map((client) => faultsOf(client, expected))).toEqual([]);
  expect(expected.length).toBeGreaterThan(3 * TICKETS);
  expect(clients.every(({ connections }) => connections > 1)).toBe(true);
  expect(await stopDesk(desk)).toMatchObject({ exitCode: 0 });
});
