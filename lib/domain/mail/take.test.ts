import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { asAgent } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { followEvents } from "@/lib/testing/jobs";
import { aMail, deliver, openMailDesk, receiptOf } from "@/lib/testing/mail-desk";
import { mailSample } from "@/lib/testing/mail-samples";
import { listComments } from "../comments/list";
import { getTicket } from "../tickets/get";
import type { Ticket } from "../tickets/ticket";
import { publicId } from "../tickets/ticket-id";
import { updateTicket } from "../tickets/update";
import { replyToken } from "./reply-token";

beforeAll(openMailDesk);
beforeEach(followEvents);
afterEach(resetDatabase);

const ownContext = () => createContext({ actor: { kind: "system" }, mode: "live", requestId: null });

async function replyTo(ticket: Ticket, side: "customer" | "agent" = "customer", personId = ticket.requester.id) {
  const token = replyToken(await ownContext(), side, { ticketId: ticket.id, number: ticket.number, personId });

  return `desk+${token}@example.com`;
}

const commentsOf = async (ticket: { id: string }) => (await listComments(await asAgent(), ticket)).items;
const ticketNamed = async (id: string | null) => getTicket(await asAgent(), { id: id ?? "" });

describe("a mail of somebody new", () => {
  it("makes a ticket of the product that it was sent to, and a receipt in its thread", async () => {
    const product = await aProduct({ mailAddress: "invoices@example.com" });
    const row = await deliver(
      aMail({ To: "Invoices <Invoices@example.com>", Subject: "Fwd: Re: Export", "Message-ID": "<first@x>" }),
    );

    expect(row).toMatchObject({ state: "taken", detail: "a new ticket", sender: "kim@example.org" });
    expect(await ticketNamed(row.ticketId)).toMatchObject({
      subject: "Export",
      body: "It does not work.",
      source: "email",
      status: "new",
      requester: { email: "kim@example.org", name: "Kim Sample" },
      product: { slug: product.slug },
    });
    const receipt = await database().outgoingMail.findFirstOrThrow();
    expect(receipt).toMatchObject({ kind: "receipt", state: "sent", address: "kim@example.org" });
  });

  it("keeps its files, and leaves programs out", async () => {
    const row = await deliver(mailSample("gmail-english"));
    const files = await database().attachment.findMany({ where: { ticketId: row.ticketId } });

    expect(files).toMatchObject([{ filename: "Screenshot 2026-11-03.png", mime: "image/png" }]);
    const boundary = 'multipart/mixed; boundary="b"';
    const program = `--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n--b\r\nContent-Type: application/x\r\nContent-Disposition: attachment; filename="run.exe"\r\n\r\nMZ\r\n--b--`;
    const raw = aMail({}, program).replace("text/plain; charset=utf-8", boundary);

    expect(await deliver(raw)).toMatchObject({ state: "taken", detail: expect.stringContaining("left out: run.exe") });
  });

  it.each([
    ["outlook-japanese", "ja"],
    ["gmail-english", null],
  ])("of %s is in the language that it names: %s", async (sample, language) => {
    const row = await deliver(mailSample(sample));

    expect(await ticketNamed(row.ticketId)).toMatchObject({ language });
  });

  it("without subject or text is a ticket all the same", async () => {
    const row = await deliver(aMail({ Subject: undefined }, " "));

    expect(await ticketNamed(row.ticketId)).toMatchObject({ subject: "(no subject)", body: "(no text)" });
  });
});

describe("an answer", () => {
  it.each(["outlook-german", "apple-mail-french", "iphone-german", "outlook-japanese", "outlook-mobile-html"])(
    "of %s finds its ticket by the signed address, whoever its sender is",
    async (sample) => {
      const ticket = await aTicket();
      const row = await deliver(mailSample(sample, { replyTo: (await replyTo(ticket)).toUpperCase() }));
      const [comment] = await commentsOf(ticket);

      expect(row).toMatchObject({
        state: "taken",
        ticketId: ticket.id,
        detail: "an answer, known by its reply address",
      });
      expect(comment?.author.id).toBe(ticket.requester.id);
      expect(comment?.body).toMatch(/^_From .*:_\n\n/);
    },
  );

  it("of the requester stands in their own name, and reopens what was solved", async () => {
    const ticket = await aTicket({ status: "resolved", requester: { email: "kim@example.org" } });
    await deliver(mailSample("gmail-english", { replyTo: await replyTo(ticket) }));

    expect(await ticketNamed(ticket.id)).toMatchObject({ status: "open" });
    expect(await commentsOf(ticket)).toMatchObject([
      {
        body: "It happens with every file – see the screenshot. 👍",
        author: { email: "kim@example.org" },
        attachments: [{ filename: "Screenshot 2026-11-03.png" }],
      },
    ]);
  });

  it("is known by its thread, and by the number in its subject, from the requester alone", async () => {
    const ticket = await aTicket({ requester: { email: "kim@example.org" } });
    const thread = `<${await receiptOf(ticket)}>`;
    const subject = `Re: [${publicId(ticket.number).toLowerCase()}] Export`;

    expect(await deliver(aMail({ References: `<other@x> ${thread} <more@x>` }))).toMatchObject({
      ticketId: ticket.id,
      detail: "an answer, known by its thread",
    });
    expect(await deliver(aMail({ Subject: subject }))).toMatchObject({
      ticketId: ticket.id,
      detail: "an answer, known by its subject",
    });
    for (const headers of [{ References: thread }, { "In-Reply-To": thread }, { Subject: subject }]) {
      const row = await deliver(aMail({ ...headers, From: "mallory@example.net" }));
      expect([row.detail, row.ticketId === ticket.id]).toEqual(["a new ticket", false]);
    }
  });

  it("to their own mail goes to the same ticket", async () => {
    const first = await deliver(aMail({ "Message-ID": "<first@x>" }));
    const second = await deliver(aMail({ "In-Reply-To": "<first@x>" }));

    expect(second.ticketId).toBe(first.ticketId);
  });

  it("to an address that nobody has signed, or for a requester of yesterday, begins a ticket", async () => {
    const [ticket, other] = [await aTicket(), await aTicket()];
    const [genuine, foreign] = [await replyTo(ticket), await replyTo(other)];
    const forged = genuine.replace(/\.[^@]*@/, `${/\.[^@]*@/.exec(foreign)?.[0]}`);
    await updateTicket(await asAgent(), { ticket, changes: { requester: "somebody@example.org" } });

    for (const To of [forged, genuine, "desk+r1.00000000000000000000000000@example.com"]) {
      expect(await deliver(aMail({ To }))).toMatchObject({ detail: "a new ticket" });
    }
    expect(await commentsOf(ticket)).toEqual([]);
  });
});

describe("an agent", () => {
  it("answers a notice with an internal note, and only from their own address", async () => {
    const agent = await aPerson({ roles: ["agent"] });
    const ticket = await aTicket();
    const To = await replyTo(ticket, "agent", agent.id);

    expect(await deliver(aMail({ To, From: agent.email }, "Look at the log"))).toMatchObject({
      detail: "an internal note, known by its reply address",
    });
    expect(await commentsOf(ticket)).toMatchObject([
      { internal: true, body: "Look at the log", author: { id: agent.id } },
    ]);
    expect(await deliver(aMail({ To, From: "mallory@example.net" }))).toMatchObject({ detail: "a new ticket" });
  });

  it("is nobody's name to borrow: their address alone begins a ticket, whatever it refers to", async () => {
    const agent = await aPerson({ roles: ["agent", "admin"] });
    const ticket = await aTicket();
    const headers = {
      From: agent.email,
      References: `<${await receiptOf(ticket)}>`,
      Subject: `[${publicId(ticket.number)}]`,
    };

    expect(await deliver(aMail(headers))).toMatchObject({ detail: "a new ticket" });
    expect(await commentsOf(ticket)).toEqual([]);
  });

  it("who has left writes notes no more", async () => {
    const agent = await aPerson({ roles: ["agent"] });
    const ticket = await aTicket();
    const To = await replyTo(ticket, "agent", agent.id);
    await database().user.update({ where: { id: agent.id }, data: { disabledAt: new Date() } });

    expect(await deliver(aMail({ To, From: agent.email }))).toMatchObject({ detail: "a new ticket" });
  });
});

describe("what no person wrote", () => {
  it.each(["out-of-office-outlook", "vacation-gmail"])("is dropped: %s", async (sample) => {
    const ticket = await aTicket();
    const row = await deliver(mailSample(sample, { replyTo: await replyTo(ticket) }));

    expect(row).toMatchObject({ state: "dropped", detail: expect.stringContaining("automatic") });
    expect(await commentsOf(ticket)).toEqual([]);
  });

  it("is dropped when it is our own mail coming back, or claims to be", async () => {
    const id = await receiptOf(await aTicket());

    for (const headers of [
      { "Message-ID": `<${id}>` },
      { "X-Glassdesk": "TK-00001" },
      { From: "desk+x@example.com" },
    ]) {
      expect(await deliver(aMail(headers))).toMatchObject({ state: "dropped" });
    }
  });

  it("is dropped when one sender sends too many", async () => {
    const rows = [];
    for (let i = 0; i < 32; i++) rows.push(await deliver(aMail({}, `mail ${i}`)));

    expect(rows.filter(({ state }) => state === "taken")).toHaveLength(30);
  });
});

it("takes a mail once, handed over twice or through two addresses", async () => {
  const raw = aMail({ "Message-ID": "<once@x>" });
  const [first, again] = [await deliver(raw), await deliver(raw)];
  const copy = await deliver(`Received: by another way\r\n${raw}`);

  expect(again.id).toBe(first.id);
  expect(copy).toMatchObject({ state: "dropped", detail: expect.stringContaining("copy") });
  expect(await database().ticket.count()).toBe(1);
});
