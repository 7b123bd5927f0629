import { beforeAll, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { newId } from "@/lib/domain/ids";
import { unsubscribeToken } from "@/lib/domain/mail/opt-out";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aTicket } from "@/lib/testing/factories";
import * as unsubscribe from "./route";

beforeAll(() => testDesk());

/** The link of a mail that was written in this language. */
async function aLink(language: string | null) {
  const ticket = await aTicket();
  const id = newId(new Date());
  await database().outgoingMail.create({
    data: { id, ticketId: ticket.id, address: anEmail(), kind: "progress", messageId: id, language, dueAt: new Date() },
  });
  const ctx = await createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: null });

  return { token: unsubscribeToken(ctx, id), name: publicId(ticket.number) };
}

const call = (method: string, token: string) =>
  callRoute(unsubscribe, { method, path: `/mail/unsubscribe/${token}`, params: { token } });

it.each([
  ["de", "?lang=de"],
  [null, ""],
])(
  "a look at the link of a mail in %s changes nothing, and leads to a page in that language",
  async (language, query) => {
    const { token } = await aLink(language);
    const { status, headers } = await call("GET", token);

    expect([status, headers.get("location")]).toEqual([303, `/mail/preferences/${token}${query}`]);
    expect(await database().mailOptOut.count()).toBe(0);
  },
);

it("one click ends the mail about a ticket, and is confirmed in the mail's language", async () => {
  const { token, name } = await aLink("fr");

  expect((await call("POST", token)).text).toBe(`Vous ne recevez plus d’e-mails au sujet de ${name}.\n`);
  expect(await database().mailOptOut.count()).toBe(1);
});

it("a link that nobody was sent leads people to a page that says so, and programs nowhere", async () => {
  const looked = await call("GET", "nonsense");

  expect([looked.status, looked.headers.get("location")]).toEqual([303, "/mail/preferences/nonsense"]);
  expect((await call("POST", "nonsense")).status).toBe(404);
});
