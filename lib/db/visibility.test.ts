import { beforeAll, describe, expect, it } from "vitest";
import { fileLocation } from "@/lib/domain/attachments/file";
import { listTicketFiles } from "@/lib/domain/attachments/list";
import { addComment } from "@/lib/domain/comments/add";
import { listComments } from "@/lib/domain/comments/list";
import { getTicket } from "@/lib/domain/tickets/get";
import { listTickets } from "@/lib/domain/tickets/list";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { listTimeline } from "@/lib/domain/tickets/timeline";
import { trackTicket } from "@/lib/domain/tracking/track";
import {
  asAdmin,
  asAgent,
  asAnonymous,
  asCustomer,
  asKey,
  asPerson,
  asSystem,
  asUser,
  type TestContext,
} from "@/lib/testing/contexts";
import { anUpload, aPerson, aTicket } from "@/lib/testing/factories";

type Reader = () => Promise<TestContext>;

let ticket: Ticket;
let testTicket: Ticket;
let theirs: Ticket;

beforeAll(async () => {
  const agent = await asAgent();
  ticket = await aTicket({ subject: "Seen", screenshots: [{ upload: (await anUpload(agent)).token }] });
  testTicket = await aTicket({ subject: "Test" }, await asKey({ mode: "test" }));
  theirs = await aTicket({ subject: "Theirs" });
  await addComment(agent, ticket, { body: "An answer", uploads: [(await anUpload(agent)).token] });
  await addComment(agent, ticket, { body: "A secret note", internal: true, uploads: [(await anUpload(agent)).token] });
});

/** What one reader gets to see of the ticket, as short words. */
async function sight(ctx: TestContext) {
  const ask = <T>(answer: Promise<T>, tell: (value: T) => string) =>
    answer.then(tell, (error: { code?: string }) => error.code ?? String(error));

  return {
    get: await ask(getTicket(ctx, ticket), (found) => found.subject),
    number: await ask(getTicket(ctx, { number: ticket.number }), (found) => found.subject),
    list: await ask(listTickets(ctx, { limit: 100 }), ({ items }) =>
      items.some(({ id }) => id === ticket.id) ? "yes" : "no",
    ),
    comments: await ask(listComments(ctx, ticket), ({ items }) => items.map(({ body }) => body).join(", ")),
    files: await ask(listTicketFiles(ctx, ticket), (files) => String(files.length)),
    timeline: await ask(listTimeline(ctx, ticket), ({ items }) => (items.length > 0 ? "yes" : "no")),
    track: await ask(trackTicket(ctx, ticket), ({ reader }) => (reader ? "whole" : "public")),
  };
}

const WHOLE = {
  get: "Seen",
  number: "Seen",
  list: "yes",
  comments: "An answer, A secret note",
  files: "1",
  timeline: "yes",
  track: "whole",
};
const OWN = { ...WHOLE, comments: "An answer", timeline: "FORBIDDEN" };
const NOT_FOUND = { get: "NOT_FOUND", number: "NOT_FOUND", list: "no", comments: "NOT_FOUND", files: "NOT_FOUND" };
const FORBIDDEN = {
  get: "FORBIDDEN",
  number: "FORBIDDEN",
  list: "FORBIDDEN",
  comments: "FORBIDDEN",
  files: "FORBIDDEN",
  timeline: "FORBIDDEN",
};

describe("a ticket is seen", () => {
  it.each<[string, Reader, Record<string, string>]>([
    ["whole by an agent", asAgent, WHOLE],
    ["whole by a manager", () => asUser("manager"), WHOLE],
    ["whole by an administrator", asAdmin, WHOLE],
    ["whole by the system", asSystem, WHOLE],
    ["whole by a key that may read", () => asKey({ scopes: ["tickets:read"] }), WHOLE],
    ["without notes by its requester", () => asPerson(ticket.requester), OWN],
    ["without notes by the holder of its link", () => asCustomer(ticket), OWN],
    [
      "not by another requester",
      async () => asPerson(await aPerson()),
      { ...NOT_FOUND, timeline: "FORBIDDEN", track: "public" },
    ],
    [
      "not by the holder of another link",
      () => asCustomer(theirs),
      { ...NOT_FOUND, timeline: "FORBIDDEN", track: "public" },
    ],
    ["not by a test key", () => asKey({ mode: "test" }), { ...NOT_FOUND, timeline: "NOT_FOUND", track: "NOT_FOUND" }],
    [
      "not by a key of another scope",
      () => asKey({ scopes: ["stats:read", "tickets:write"] }),
      { ...FORBIDDEN, track: "FORBIDDEN" },
    ],
    [
      "not by a visitor",
      asAnonymous,
      { ...Object.fromEntries(Object.keys(FORBIDDEN).map((key) => [key, "UNAUTHENTICATED"])), track: "public" },
    ],
  ])("%s", async (_, reader, expected) => expect(await sight(await reader())).toEqual(expected));

  it("in its own mode only, by its requester too", async () => {
    for (const reader of [
      await asAgent(),
      await asPerson(testTicket.requester),
      await asCustomer({ ...testTicket, mode: "live" }),
    ]) {
      await expect(getTicket(reader, testTicket)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(trackTicket(reader, testTicket)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    for (const reader of [await asKey({ mode: "test" }), await asCustomer(testTicket)]) {
      expect((await getTicket(reader, testTicket)).id).toBe(testTicket.id);
    }
  });

  it("by the holder of a link alone in a list", async () => {
    const { items } = await listTickets(await asCustomer(ticket), {});

    expect(items.map(({ id }) => id)).toEqual([ticket.id]);
  });
});

it("hands a note's files to agents only", async () => {
  const filesOf = async (ctx: TestContext) => (await listComments(ctx, ticket)).items.flatMap((one) => one.attachments);

  expect(await filesOf(await asAgent())).toHaveLength(2);
  expect(await filesOf(await asCustomer(ticket))).toHaveLength(1);
  expect(
    fileLocation(await asAgent(), (await filesOf(await asCustomer(ticket)))[0] ?? { id: "", externalUrl: null }),
  ).toMatch(/^\/files\//);
});
