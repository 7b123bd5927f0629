import { beforeAll, describe, expect, it } from "vitest";
import { asAgent, asPerson, asSystem, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { anEmail, aTicket } from "@/lib/testing/factories";
import { addComment } from "../comments/add";
import { createPerson } from "../people/create";
import { countMatching } from "./count";
import { listTickets } from "./list";
import type { Ticket } from "./ticket";
import { publicId, toPrefixedId } from "./ticket-id";
import { updateTicket } from "./update";

const found = async (ctx: TestContext, search: string) =>
  (await listTickets(ctx, { search, sort: "oldest" })).items.map((ticket) => ticket.subject).join(" | ");

let agent: TestContext;
let login: Ticket;

beforeAll(async () => {
  await resetDatabase();
  agent = await asAgent();
  login = await aTicket({
    subject: "Login fails",
    body: "The session expires too early.",
    requester: { email: "jürgen@example.com".replace("ü", "ue"), name: "Jürgen Jones-Möller" },
  });
  await aTicket({
    subject: "Invoice missing",
    body: "The invoice of March was never sent. See https://example.com/help?q=1",
    requester: { email: "ann.lee@corp.example.org", name: "Ann Lee" },
  });
  await aTicket({
    subject: "Größe der Schaltfläche",
    body: "Die Schaltfläche überlappt den Text.",
    requester: { email: "k@example.net" },
  });
  await aTicket({
    subject: "ログインできません",
    body: "昨日からログイン画面が表示されません。한국어도 안됩니다",
    requester: { email: "sato@example.jp", name: "佐藤 花子" },
  });
  await addComment(agent, login, { body: "Please clear your cookies." });
  await addComment(agent, login, { body: "Suspect the watchdog timer.", internal: true });
});

describe("a search", () => {
  it.each([
    ["a word of the subject", "login", "Login fails"],
    ["another form of it", "invoices OR logins", "Login fails | Invoice missing"],
    ["a word of the body", "expired", "Login fails"],
    ["a word of an answer", "cookies", "Login fails"],
    ["a word of a note", "watchdog", "Login fails"],
    ["words in several places", "login cookies watchdog session", "Login fails"],
    ["the requester's name", "Jones", "Login fails"],
    ["the requester's whole name", "ann lee", "Invoice missing"],
    ["the requester's name with words of the text", "Jones cookie", "Login fails"],
    ["the requester's address", "ann.lee@corp.example.org", "Invoice missing"],
    ["the host of the address", "corp.example.org", "Invoice missing"],
    ["a phrase", '"session expires"', "Login fails"],
    ["a phrase that is not there", '"expires session"', ""],
    ["a word but not another", "login -cookies", ""],
    ["the absence of a word", "fails -invoice", "Login fails"],
    ["a German word", "größe", "Größe der Schaltfläche"],
    ["a German word in capitals", "SCHALTFLÄCHE", "Größe der Schaltfläche"],
    ["a Japanese word within a sentence", "ログイン", "ログインできません"],
    ["another one", "画面", "ログインできません"],
    ["two of them", "画面 ログイン", "ログインできません"],
    ["a Japanese phrase", '"ログイン画面"', "ログインできません"],
    ["Japanese letters that are not next to each other", "画グ", ""],
    ["a Japanese word that is excluded", "sato@example.jp -画面", ""],
    ["a Japanese name", "花子", "ログインできません"],
    ["a Korean word", "한국어", "ログインできません"],
  ])("finds %s", async (_, text, expected) => expect(await found(agent, text)).toBe(expected));

  it("finds a ticket by each of its names", async () => {
    for (const name of [
      publicId(login.number),
      `tkt-${login.number}`,
      login.id.toUpperCase(),
      toPrefixedId("tkt", login.id),
    ]) {
      expect(await found(agent, name)).toBe("Login fails");
    }
    expect(await found(agent, "TK-99999")).toBe("");
    expect(await countMatching(agent, { search: publicId(login.number) })).toBe(1);
  });

  it.each([
    "'; DROP TABLE ticket; --",
    "' OR 1=1 --",
    "a & | ! ( ) :* <->",
    '"',
    '"""',
    "-",
    "--",
    "\\",
    "%",
    "$1",
    "or",
    "{}",
    "😀",
    "a\tb",
  ])("takes %j for words", async (text) => expect(await found(agent, text)).toBe(""));

  it("keeps notes from the requester, and other people's tickets", async () => {
    const requester = await asPerson(login.requester);

    expect(await found(requester, "cookies")).toBe("Login fails");
    expect(await found(requester, "watchdog")).toBe("");
    expect(await found(requester, "invoice")).toBe("");
    expect(await found(requester, "Suspect the watchdog timer")).toBe("");
  });

  it("may be combined with filters, sorts and pages", async () => {
    const first = await listTickets(agent, { search: "ann OR cookies", sort: "priority", limit: 1 });
    const second = await listTickets(agent, {
      search: "ann OR cookies",
      sort: "priority",
      limit: 1,
      cursor: first.nextCursor ?? "",
    });

    expect([...first.items, ...second.items].map((one) => one.subject)).toEqual(["Invoice missing", "Login fails"]);
    expect(second.nextCursor).toBeNull();
    expect(await countMatching(agent, { search: "ann OR cookies" })).toBe(2);
    expect(await countMatching(agent, { search: "ann OR cookies", status: ["open"] })).toBe(1);
  });
});

describe("what is found follows", () => {
  it("an edit of subject and body", async () => {
    const ticket = await aTicket({ subject: "Aardvark", body: "Bandicoot" });
    await updateTicket(agent, { ticket, changes: { subject: "Caribou" } });

    expect(await found(agent, "aardvark")).toBe("");
    expect(await found(agent, "bandicoot")).toBe("Caribou");
  });

  it("a new requester, and a name that becomes known", async () => {
    const ticket = await aTicket({ subject: "Dromedary" });
    const email = anEmail();
    await updateTicket(agent, { ticket, changes: { requester: email } });
    expect(await found(agent, ticket.requester.email)).toBe("");
    expect(await found(agent, email)).toBe("Dromedary");

    await createPerson(await asSystem(), { email, name: "Wilhelmina" });
    expect(await found(agent, "wilhelmina")).toBe("Dromedary");
  });

  it("a ticket with the longest body and many long answers", async () => {
    const word = (i: number) => `w${i.toString(36)}x${(i * 7919).toString(36)}`;
    const ticket = await aTicket({
      subject: "Elephant",
      body: Array.from({ length: 7_000 }, (_, i) => word(i))
        .join(" ")
        .slice(0, 65_536),
    });
    for (let i = 0; i < 3; i++) {
      await addComment(agent, ticket, {
        body: Array.from({ length: 6_000 }, (_, j) => word(10_000 * (i + 1) + j))
          .join(" ")
          .slice(0, 65_536),
      });
    }
    await addComment(agent, ticket, { body: "Finally a flamingo." });

    expect(await found(agent, "flamingo")).toBe("Elephant");
    expect(await found(agent, word(5))).toBe("Elephant");
  });
});
