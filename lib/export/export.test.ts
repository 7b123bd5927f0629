import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseUrl } from "@/lib/db/client";
import { addComment } from "@/lib/domain/comments/add";
import { asAgent, asCustomer } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { aTicket } from "@/lib/testing/factories";
import { writeExport } from "./write";

let folder: string;

beforeAll(async () => {
  await resetDatabase();
  folder = await mkdtemp(join(tmpdir(), "glassdesk-export-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function exported(email?: string) {
  const file = join(folder, "export.ndjson");
  const summary = await writeExport(databaseUrl(), file, email);
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");

  return { summary, file, lines: lines.map((line) => JSON.parse(line)) };
}

it("holds every ticket with its conversation, events and people, in more than one batch", async () => {
  const ticket = await aTicket({ subject: "With \n and 'quotes'" });
  await addComment(await asCustomer(ticket), { id: ticket.id }, { body: "Still so." });
  for (let made = 1; made < 205; made++) await aTicket({ requester: { email: ticket.requester.email } });

  const { summary, lines, file } = await exported();

  expect(lines[0]).toMatchObject({ type: "export", format: 1 });
  const tickets = lines.filter(({ type }) => type === "ticket");
  expect(new Set(tickets.map(({ id }) => id)).size).toBe(205);
  expect(summary.lines).toMatchObject({ ticket: 205 });
  expect(tickets.find(({ id }) => id === ticket.id)).toMatchObject({
    subject: ticket.subject,
    publicId: expect.stringMatching(/^TK-\d{5}$/),
    comments: [{ body: "Still so.", authorId: ticket.requester.id }],
    events: [{ kind: "ticket_created" }, { kind: "comment_added" }],
  });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it("of one person holds what is theirs and nothing of others", async () => {
  const [theirs, other] = [await aTicket(), await aTicket()];
  const agent = await asAgent();
  await addComment(agent, { id: other.id }, { body: "Seen." });

  const { lines } = await exported(theirs.requester.email.toUpperCase());
  expect(lines.map(({ type }) => type)).toEqual(["export", "person", "ticket"]);
  expect(lines[2]).toMatchObject({ id: theirs.id });

  const ofAgent = await exported(agent.actor.kind === "user" ? agent.actor.email : "");
  expect(ofAgent.summary.lines).toMatchObject({ person: 1, comment: 1 });
  expect(ofAgent.lines.find(({ type }) => type === "comment")).toMatchObject({ body: "Seen." });
});

it("of nobody fails in plain words and leaves no file behind", async () => {
  const before = await readdir(folder);

  await expect(exported("nobody@example.com")).rejects.toThrow("Nobody has the address nobody@example.com.");
  expect(await readdir(folder)).toEqual(before);
});
