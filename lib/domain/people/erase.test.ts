import { access } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { masterSecret } from "@/lib/auth/secret";
import { database, databaseUrl } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { attachUploads } from "@/lib/domain/attachments/attach";
import { uploadFile } from "@/lib/domain/attachments/upload";
import { addComment } from "@/lib/domain/comments/add";
import { addLink } from "@/lib/domain/tickets/add-link";
import { createTicket } from "@/lib/domain/tickets/create";
import { updateTicket } from "@/lib/domain/tickets/update";
import { withTransaction } from "@/lib/domain/transaction";
import { addWatcher } from "@/lib/domain/watchers/add";
import { env } from "@/lib/env";
import { storage } from "@/lib/storage";
import { asAdmin, asAgent, asCustomer, asPerson, asSystem, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { anEmail, aPerson, aTicket } from "@/lib/testing/factories";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import { aMail, deliver, openMailDesk } from "@/lib/testing/mail-desk";
import { PNG } from "@/lib/testing/pictures";
import { erasePerson } from "./erase";

const EMAIL = "mara.muster@customer.example";
const NAME = "Mara Quittenbaum";
/** Each stands in something that only she has written. */
const SECRETS = ["xylophone", "marzipan", "kumquat", "zeppelin", "periwinkle", "gramophone", "tarpaulin", "hollyhock"];

let closeDesk: () => Promise<void>;
let admin: TestContext;

beforeAll(async () => {
  closeDesk = await openMailDesk();
  await resetDatabase();
  await followEvents();
  admin = { ...(await asAdmin()), secret: await masterSecret() };
});

afterAll(() => closeDesk());

/** Everything that any column of any table says, the queue's and the search's included. */
async function everyWord(): Promise<Map<string, string>> {
  return withClient(databaseUrl(), async (client) => {
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS table, quote_ident(column_name) AS column
         FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'graphile_worker')
          AND udt_name IN ('text', 'varchar', 'bpchar', 'json', 'jsonb', '_text', '_varchar', 'tsvector')`,
    );
    const words = new Map<string, string>();
    for (const { table, column } of columns) {
      const { rows } = await client.query<{ words: string }>(
        `SELECT coalesce(string_agg(${column}::text, ' '), '') AS words FROM ${table}`,
      );
      words.set(`${table}.${column}`, (rows[0]?.words ?? "").toLowerCase());
    }

    return words;
  });
}

async function whereIs(...words: string[]): Promise<string[]> {
  const all = await everyWord();

  return words.flatMap((word) =>
    [...all].filter(([, said]) => said.includes(word.toLowerCase())).map(([column]) => `${word} in ${column}`),
  );
}

/** A customer who has left traces wherever customers do. */
async function aLifeAtTheDesk() {
  const system = await asSystem({ secret: await masterSecret() });
  const ticket = await createTicket(system, {
    subject: "My xylophone is broken",
    body: "The marzipan came loose.",
    requester: { email: EMAIL, name: NAME },
    metadata: { note: "kumquat", contact: EMAIL },
  });
  const mara = await database().user.findUniqueOrThrow({ where: { email: EMAIL } });
  const customer = { ...(await asCustomer(ticket)), secret: system.secret };
  const agent = { ...(await asAgent()), secret: system.secret };
  const answer = await addComment(customer, { id: ticket.id }, { body: "It flew like a zeppelin." });
  const { token } = await uploadFile(customer, storage(), { filename: "periwinkle.png", content: PNG });
  await withTransaction(customer, (tx) => attachUploads(tx, { ticketId: ticket.id, commentId: answer.id }, [token]));
  const reply = `Dear ${NAME}, dear Mara, we will write to ${EMAIL}.`;
  await addComment(agent, { id: ticket.id }, { body: reply });
  await updateTicket(agent, { ticket: { id: ticket.id }, changes: { subject: "The gramophone" } });
  await addLink(
    agent,
    { id: ticket.id },
    { kind: "issue", url: "https://github.com/me/app/issues/7", title: "xylophone" },
  );
  await deliver(aMail({ From: `${NAME} <${EMAIL}>`, Subject: "About my tarpaulin" }, "And the hollyhock, too."));

  const other = await aTicket({ body: `I am a friend of ${EMAIL}` });
  await updateTicket(agent, { ticket: { id: other.id }, changes: { requester: EMAIL } });
  await updateTicket(agent, { ticket: { id: other.id }, changes: { requester: other.requester.email } });
  await runJobs();
  await database().idempotencyRecord.create({
    data: { scope: "x", key: "y", requestHash: Buffer.from("z"), body: ticket.id, expiresAt: new Date() },
  });
  await database().ticketMirror.create({
    data: { ticketId: ticket.id, provider: "freshservice", account: "https://f.example", url: "https://f.example/1" },
  });
  await database().mailOptOut.create({ data: { address: EMAIL, scope: "all" } });
  await database().refusedAddress.create({ data: { address: EMAIL, reason: `<${EMAIL}> unknown` } });

  return { ticket, mara, other, agent };
}

describe("erasing a person", () => {
  it("leaves nothing of them in any column of any table, and nothing in the storage", async () => {
    const { ticket, mara, other } = await aLifeAtTheDesk();
    const before = await whereIs(EMAIL, NAME, ...SECRETS);
    for (const word of [EMAIL, NAME, ...SECRETS]) expect(before.join()).toContain(word);
    const raw = await database().incomingMail.findFirstOrThrow();
    const file = await database().attachment.findFirstOrThrow({ where: { ticketId: ticket.id } });
    const sent = await database().outgoingMail.findMany({ where: { state: "sent", ticketId: ticket.id } });
    expect(sent.length).toBeGreaterThan(1);

    const erasure = await erasePerson(admin, { email: EMAIL.toUpperCase() });
    await runJobs();

    expect(await whereIs(EMAIL, "Mara", "Quittenbaum", ...SECRETS)).toEqual([]);
    expect(await bodyOf(other.id)).toBe("I am a friend of [erased]");
    expect(erasure).toMatchObject({ id: mara.id, tickets: 2, comments: 1, files: 1 });
    expect(erasure.elsewhere).toEqual(["https://github.com/me/app/issues/7", "https://f.example/1"]);
    expect(await storage().get(`mail/${raw.digest}`)).toBeNull();
    expect(await storage().get(String(file.storageKey))).toBeNull();
    for (const { id } of sent) {
      await expect(access(join(env().DATA_DIR, "mail", `${id}.eml`))).rejects.toThrow("ENOENT");
    }
  });

  it("keeps what is counted: number, states and times", async () => {
    const ticket = await aTicket({ priority: "urgent", tags: ["billing"] });
    await updateTicket(await asAgent(), { ticket: { id: ticket.id }, changes: { status: "resolved" } });
    const before = await rowOf(ticket.id);

    await erasePerson(admin, { email: ticket.requester.email });

    const { subject, body, metadata, version, ...counted } = before;
    expect(await rowOf(ticket.id)).toEqual({
      ...counted,
      ...{ subject: "[erased]", body: "[erased]", metadata: {}, version: version + 1 },
    });
    const kinds = await database().ticketEvent.findMany({ where: { ticketId: ticket.id }, orderBy: { seq: "asc" } });
    expect(kinds.at(-1)).toMatchObject({ kind: "status_changed", after: { status: "resolved" } });
  });

  it("ends their sessions, keys and rights, and lets them come back as somebody new", async () => {
    const person = await aPerson({ roles: ["agent"], password: "correct horse" });
    const { apiKey } = await createApiKey(await asPerson(await withAdmin(person)), {
      ...{ name: "Robin's laptop", mode: "live", scopes: ["tickets:read"] },
    });

    await erasePerson(admin, { email: person.email });

    expect(await database().user.findUnique({ where: { id: person.id } })).toMatchObject({
      ...{ email: `erased-${person.id}@erased.invalid`, name: null, roles: [], passwordHash: null, sessionEpoch: 1 },
      disabledAt: expect.any(Date),
    });
    expect(await database().apiKey.findUnique({ where: { id: apiKey.id } })).toMatchObject({
      revokedAt: expect.any(Date),
    });
    expect((await aTicket({ requester: { email: person.email } })).requester.id).not.toBe(person.id);
  });

  it("leaves the answers of an agent on the tickets of others", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();
    await addComment(agent, { id: ticket.id }, { body: "Please restart it." });
    await addWatcher(agent, { id: ticket.id }, idOf(agent));

    await erasePerson(admin, { email: emailOf(agent) });

    const [comment] = await database().comment.findMany({ where: { ticketId: ticket.id }, include: { author: true } });
    expect(comment).toMatchObject({ body: "Please restart it.", author: { name: null } });
    expect(await database().ticketWatcher.count({ where: { ticketId: ticket.id } })).toBe(0);
  });

  it("done again changes nothing, and is not told of again", async () => {
    const { requester } = await aTicket();
    const { id } = await erasePerson(admin, { email: requester.email });
    const again = await erasePerson(admin, { email: requester.email });

    expect(again).toEqual({ id: null, tickets: 0, comments: 0, files: 0, mails: 0, mentions: 0, elsewhere: [] });
    const entries = await database().auditEntry.findMany({ where: { kind: "person_erased", targetId: String(id) } });
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(requester.email);
  });

  it("forgets the addresses that they had before, too", async () => {
    const person = await aPerson({ name: "Old Address" });
    const later = anEmail();
    await database().user.update({ where: { id: person.id }, data: { email: later } });
    const note = await aTicket({ body: `Ask ${person.email}` });

    await erasePerson(admin, { email: later });

    expect(await bodyOf(note.id)).toBe("Ask [erased]");
  });

  it("refuses the last administrator, and changes nothing then", async () => {
    await database().user.updateMany({
      where: { roles: { has: "admin" }, NOT: { id: idOf(admin) } },
      data: { disabledAt: new Date() },
    });
    const email = emailOf(admin);

    await expect(erasePerson(admin, { email })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await database().user.count({ where: { email, disabledAt: null } })).toBe(1);
  });

  it.each([
    ["an agent", asAgent],
    ["somebody without a role", async () => asPerson(await aPerson())],
  ])("is not for %s", async (_, actor) => {
    await expect(erasePerson(await actor(), { email: anEmail() })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

async function rowOf(id: string) {
  return database().ticket.findUniqueOrThrow({ where: { id } });
}

async function bodyOf(id: string) {
  return (await rowOf(id)).body;
}

function idOf({ actor }: TestContext): string {
  return actor.kind === "user" ? actor.userId : "";
}

function emailOf({ actor }: TestContext): string {
  return actor.kind === "user" ? actor.email : "";
}

async function withAdmin<P extends { id: string }>(person: P): Promise<P & { roles: ["admin"] }> {
  await database().user.update({ where: { id: person.id }, data: { roles: ["admin", "agent"] } });

  return { ...person, roles: ["admin"] };
}
