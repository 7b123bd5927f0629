import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { addComment } from "@/lib/domain/comments/add";
import { updateTicket } from "@/lib/domain/tickets/update";
import { enqueue } from "@/lib/jobs/enqueue";
import { jobQueueLength } from "@/lib/jobs/queue-length";
import { aBrowser } from "@/lib/testing/browser";
import { asAgent, asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import { GET } from "./route";

beforeAll(() => testDesk());

const leaving: AbortController[] = [];
afterEach(() => {
  for (const controller of leaving.splice(0)) controller.abort();
});

async function open(headers: Record<string, string> = {}, query = "") {
  const controller = new AbortController();
  leaving.push(controller);
  const request = new Request(`http://desk.test/events${query}`, { headers, signal: controller.signal });
  const response = await GET(request, { params: Promise.resolve({}) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const until = async (isEnough: (text: string) => boolean) => {
    while (!isEnough(text)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += value;
    }

    return text;
  };
  const frames = async (count: number) => framesIn(await until((text) => framesIn(text).length >= count));

  return { response, until, frames, leave: () => controller.abort() };
}

function framesIn(text: string): { id: string | undefined; event: string | undefined; data: unknown }[] {
  return text.split("\n\n").flatMap((block) => {
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (!data) return [];

    return [{ id: /^id: (.*)$/m.exec(block)?.[1], event: /^event: (.*)$/m.exec(block)?.[1], data: JSON.parse(data) }];
  });
}

const told = (event: string, id: string) => ({
  id: expect.stringMatching(/^\d+$/),
  event,
  data: { type: event, data: { id } },
});

describe("GET /events", () => {
  it("begins with a heartbeat, and tells proxies to keep nothing", async () => {
    const stream = await open((await aBrowser("agent")).headers);

    expect(Object.fromEntries(stream.response.headers)).toMatchObject({
      "content-type": expect.stringContaining("text/event-stream"),
      "cache-control": expect.stringContaining("no-cache"),
      "x-accel-buffering": "no",
    });
    expect(await stream.until((text) => text.includes("id: "))).toMatch(/^:hb\n\n/);
  });

  it("tells agents of every ticket by its id, and of no test ticket", async () => {
    const stream = await open((await aBrowser("agent")).headers);
    await aTicket({}, await asSystem({ mode: "test" }));
    const ticket = await aTicket();
    await updateTicket(await asAgent(), { ticket, changes: { priority: "urgent" } });
    await addComment(await asAgent(), ticket, { body: "A note", internal: true });

    expect(await stream.frames(3)).toEqual([
      told("ticket_created", ticket.id),
      told("ticket_updated", ticket.id),
      told("ticket_updated", ticket.id),
    ]);
  });

  it("tells requesters of their own tickets, and not of what they cannot read", async () => {
    const { person, headers } = await aBrowser();
    const stream = await open(headers);
    await aTicket();
    const mine = await aTicket({ requester: { id: person.id } });
    await addComment(await asAgent(), mine, { body: "A note", internal: true });
    const last = await aTicket({ requester: { id: person.id } });

    expect(await stream.frames(2)).toEqual([told("ticket_created", mine.id), told("ticket_created", last.id)]);
  });

  it.each(["header", "query"])("resumes after the last event seen, losing and repeating nothing (%s)", async (way) => {
    const { headers } = await aBrowser("agent");
    const first = await open(headers);
    const seen = await aTicket();
    const [last] = await first.frames(1);
    first.leave();
    const missed = [await aTicket(), await aTicket()];
    const position = String(last?.id);
    const second =
      way === "header"
        ? await open({ ...headers, "last-event-id": position })
        : await open(headers, `?last_event_id=${position}`);
    const next = await aTicket();

    expect(last).toEqual(told("ticket_created", seen.id));
    expect(await second.frames(3)).toEqual([...missed, next].map(({ id }) => told("ticket_created", id)));
  });

  it("tells administrators how many jobs wait, and nobody else", async () => {
    const admin = await open((await aBrowser("admin")).headers);
    const agent = await open((await aBrowser("agent")).headers);
    const sizes = (frames: Awaited<ReturnType<typeof admin.frames>>) =>
      frames.flatMap(({ id, event, data }) => (event === "queue_changed" ? [{ id, data }] : []));
    const before = sizes(await admin.frames(1));
    const second = await open((await aBrowser("admin")).headers);
    expect(sizes(await second.frames(1))).toEqual(before);
    await enqueue((await asSystem()).db, "forget-answers", {});
    await jobQueueLength().look();
    const after = sizes(await admin.frames(2));
    const ticket = await aTicket();

    expect(before).toEqual([{ data: { type: "queue_changed", data: { size: expect.any(Number) } } }]);
    expect(after[1]).not.toEqual(after[0]);
    expect(await agent.frames(1)).toEqual([told("ticket_created", ticket.id)]);
  });

  it("refuses visitors", async () => {
    const { response, until } = await open();

    expect(response.status).toBe(401);
    expect(await until(() => false)).toBe('{"error":"missing auth cookie"}');
  });
});
