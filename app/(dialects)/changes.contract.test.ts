import { beforeAll, describe, expect, it } from "vitest";
import type { PersonRef } from "@/lib/domain/tickets/ticket";
import { testDesk } from "@/lib/testing/desk";
import type { Changes, SeenTicket } from "@/lib/testing/dialect-driver";
import { anEmail, aPerson, aProduct, unique } from "@/lib/testing/factories";
import { aSubmission, asToldBy, DRIVERS, driversWho, eventsOf, ticketOf } from "./contract-drivers";

let product: { slug: string; name: string };
let assignee: PersonRef;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  product = await aProduct({ name: "My SaaS App" });
  assignee = await aPerson({ roles: ["agent"] });

  return cleanUp;
});

const pairsWith = <T>(changers: readonly T[]) =>
  changers.flatMap((changer) => DRIVERS.map((reader) => ({ changer, reader })));

/** A ticket made through `reader`, and what the reader then tells of it. */
async function aTicketReadBy(reader: (typeof DRIVERS)[number]) {
  const submission = aSubmission(product);
  await reader.create(submission);
  const ticket = await ticketOf(submission.email);

  return {
    ticket,
    expectTold: async (expected: SeenTicket) => {
      const { seen } = await reader.read(reader.idOf(ticket));
      expect(seen).toMatchObject(asToldBy(reader, seen, expected));
    },
  };
}

/** One change of each field; `tells` is what readers then see. */
const CHANGES: { [Field in keyof Changes]-?: () => { change: Changes; tells: SeenTicket } } = {
  subject: () => same({ subject: unique("Another subject") }),
  body: () => same({ body: "Another text\n\n- with Markdown 🧭" }),
  email: () => same({ email: anEmail() }),
  status: () => same({ status: "pending" }),
  priority: () => same({ priority: "urgent" }),
  tags: () => same({ tags: ["billing", "zürich"] }),
  metadata: () => same({ metadata: { category: "Network", deep: { er: [true, null] } } }),
  assignee: () => ({ change: { assignee }, tells: { assignee: assignee.email } }),
};

const same = (change: Omit<Changes, "assignee">) => ({ change, tells: change });

describe.each(pairsWith(driversWho("change", "changes")))(
  "changed in $changer.name, read in $reader.name",
  ({ changer, reader }) => {
    it.each(changer.changes)("%s is the same to both", async (field) => {
      const { ticket, expectTold } = await aTicketReadBy(reader);
      const { change, tells } = CHANGES[field]();

      expect((await changer.change(changer.idOf(ticket), change)).status).toBe(200);

      await expectTold(tells);
    });

    it("closes, and opens again where it stood", async () => {
      const { ticket, expectTold } = await aTicketReadBy(reader);
      const id = changer.idOf(ticket);

      expect((await changer.change(id, { status: "closed" })).status).toBe(200);
      await expectTold({ status: "closed", stage: "CLOSED" });
      expect((await changer.change(id, { status: "open" })).status).toBe(200);
      await expectTold({ status: "open", stage: "RECEIVED" });
    });

    it("changes nothing when nothing is to change, and tells of nothing", async () => {
      const { ticket } = await aTicketReadBy(reader);
      const before = await eventsOf(ticket);

      expect((await changer.change(changer.idOf(ticket), {})).status).toBe(200);

      expect(await eventsOf(ticket)).toEqual(before);
      expect((await ticketOf(ticket.requester.email)).version).toBe(ticket.version);
    });
  },
);

describe.each(pairsWith(driversWho("comment")))(
  "said in $changer.name, read in $reader.name",
  ({ changer, reader }) => {
    it("answers and internal notes keep apart, each in its order", async () => {
      const { ticket, expectTold } = await aTicketReadBy(reader);
      const id = changer.idOf(ticket);

      const said = [
        await changer.comment(id, "The fix is on its way."),
        await changer.comment(id, "Only for us", true),
        await changer.comment(id, "It is **live** 🎉\n\n`v1.2`"),
      ];

      expect(said.map(({ status }) => status)).toEqual([201, 201, 201]);
      await expectTold({
        status: "open",
        comments: ["The fix is on its way.", "It is **live** 🎉\n\n`v1.2`"],
        notes: ["Only for us"],
      });
    });
  },
);

describe.each(pairsWith(driversWho("close")))(
  "closed in $changer.name, read in $reader.name",
  ({ changer, reader }) => {
    it("has come to its end, however often it is closed", async () => {
      const { ticket, expectTold } = await aTicketReadBy(reader);
      const id = changer.idOf(ticket);

      expect([(await changer.close(id)).status, (await changer.close(id)).status]).toEqual([200, 200]);

      await expectTold({ status: "closed", stage: "CLOSED" });
      const kinds = (await eventsOf(ticket)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "status_changed")).toHaveLength(1);
    });
  },
);
