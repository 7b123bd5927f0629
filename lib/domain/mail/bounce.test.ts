import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { resetDatabase } from "@/lib/testing/database";
import { aTicket } from "@/lib/testing/factories";
import { followEvents } from "@/lib/testing/jobs";
import { deliver, openMailDesk, receiptOf } from "@/lib/testing/mail-desk";
import { mailSample } from "@/lib/testing/mail-samples";

beforeAll(openMailDesk);
beforeEach(followEvents);
afterEach(resetDatabase);

describe("a bounce", () => {
  it("marks the mail and the address, and shows on the ticket", async () => {
    const ticket = await aTicket();
    const blanks = { messageId: await receiptOf(ticket), recipient: ticket.requester.email };

    expect(await deliver(mailSample("bounce-postfix", blanks))).toMatchObject({ state: "taken", ticketId: ticket.id });
    expect(await database().outgoingMail.findFirstOrThrow()).toMatchObject({ state: "bounced" });
    expect(await database().refusedAddress.count({ where: { address: ticket.requester.email } })).toBe(1);
    expect(await database().ticketEvent.count({ where: { ticketId: ticket.id, kind: "mail_bounced" } })).toBe(1);
  });

  it("of a full mailbox does not mark the address, nor one that somebody made up", async () => {
    const ticket = await aTicket();
    const messageId = await receiptOf(ticket);

    await deliver(mailSample("bounce-exchange", { messageId, recipient: ticket.requester.email }));
    await deliver(mailSample("bounce-postfix", { messageId, recipient: "victim@example.net" }));
    await deliver(
      mailSample("bounce-postfix", { messageId: "made-up@glassdesk.mail", recipient: ticket.requester.email }),
    );

    expect(await database().refusedAddress.count()).toBe(0);
  });
});
