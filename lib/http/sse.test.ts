import { beforeAll, expect, it, vi } from "vitest";
import { metrics } from "@/lib/telemetry/metrics";
import { testDatabase } from "@/lib/testing/database";
import { aTicket } from "@/lib/testing/factories";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { eventStream } from "./sse";

const dialect = sampleDialect();
const route = dialect.routes(
  dialect.route({
    operation: { id: "events", method: "GET", path: "/events", summary: "Events" },
    handler: ({ request }) =>
      eventStream({
        request,
        accepts: (event) => event.kind === "ticket_created",
        frame: (event) => ({ event: event.kind, data: { id: event.ticketId, number: event.ticketNumber } }),
      }),
  }),
);

beforeAll(async () => {
  await testDatabase();
});

async function open(headers: Record<string, string> = {}, method: "GET" | "HEAD" = "GET") {
  const leaving = new AbortController();
  const request = new Request("http://desk.test/events", { method, headers, signal: leaving.signal });
  const response = await route[method](request, { params: Promise.resolve({}) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async (until: string) => {
    let text = "";
    while (!text.includes(until)) text += (await reader?.read())?.value ?? until;
    return text;
  };

  return { response, read, leave: () => leaving.abort() };
}

const clients = async () => (await metrics().sseClients.get()).values[0]?.value ?? 0;

it("sends a heartbeat and the position at once, then frames with id, event and data", async () => {
  const stream = await open();
  const greeting = await stream.read("id: ");
  const ticket = await aTicket();
  const frame = await stream.read("data: ");
  stream.leave();

  expect(stream.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(greeting).toMatch(/^:hb\n\nretry: 2000\nid: \d+\n\n$/);
  expect(frame).toMatch(/^id: \d+\nevent: ticket_created\ndata: \{.*\}\n\n$/);
  expect(JSON.parse(frame.split("data: ")[1] ?? "")).toEqual({ id: ticket.id, number: ticket.number });
});

it("sends a heartbeat every 30 seconds, so that no proxy takes a quiet stream for a dead one", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const stream = await open();
    await stream.read("id: ");
    vi.advanceTimersByTime(60_000);

    expect((await stream.read(":hb\n\n")) + (await stream.read(":hb\n\n"))).toBe(":hb\n\n:hb\n\n");
    stream.leave();
  } finally {
    vi.useRealTimers();
  }
});

it("resumes after Last-Event-ID", async () => {
  const first = await open();
  const position = /id: (\d+)/.exec(await first.read("id: "))?.[1] ?? "";
  first.leave();
  const ticket = await aTicket();
  const second = await open({ "last-event-id": position });

  expect(await second.read(ticket.id)).toContain(ticket.id);
  second.leave();
});

it("lets go of a client that leaves, or that only asked for the head", async () => {
  const before = await clients();
  const stream = await open();
  expect(await clients()).toBe(before + 1);
  stream.leave();
  await open({}, "HEAD");

  expect(await clients()).toBe(before);
});
