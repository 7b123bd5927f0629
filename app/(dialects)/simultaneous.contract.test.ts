import { beforeAll, describe, expect, it } from "vitest";
import type { PersonRef, Ticket } from "@/lib/domain/tickets/ticket";
import type { TimelineEvent } from "@/lib/domain/tickets/timeline";
import { PRIORITIES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { testDesk } from "@/lib/testing/desk";
import type { Changes } from "@/lib/testing/dialect-driver";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { aSubmission, driversWho, eventsOf, ticketOf } from "./contract-drivers";

const ROUNDS = 12;

let assignee: PersonRef;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  assignee = await aPerson({ roles: ["agent"] });

  return cleanUp;
});

const CHANGERS = driversWho("change", "changes");

/** One value per field, so that it does not matter who comes last. */
const wanted = (): Required<Pick<Changes, "status" | "priority" | "tags" | "metadata" | "assignee">> => ({
  status: "pending",
  priority: "urgent",
  tags: ["billing"],
  metadata: { build: 18 },
  assignee,
});

type Field = keyof ReturnType<typeof wanted>;

const current = async ({ requester }: Ticket) => ticketOf(requester.email);

/** The values that the events of this kind tell of, one after the other; fails where one does not begin where another ended. */
function chainOf(events: TimelineEvent[], kind: TimelineEvent["kind"], field: string): unknown[] {
  const steps = events.filter((event) => event.kind === kind);
  for (const [index, step] of steps.entries())
    if (index > 0) expect(step.before[field]).toEqual(steps[index - 1]?.after[field]);

  return steps.flatMap((step, index) => (index === 0 ? [step.before[field], step.after[field]] : [step.after[field]]));
}

it("keeps every field when each dialect changes others at the same moment", async () => {
  const ticket = await aTicket();
  const all = Object.entries(wanted()) as [Field, Changes[Field]][];
  const answers = await Promise.all(
    CHANGERS.flatMap((driver) =>
      all
        .filter(([field]) => driver.changes.includes(field))
        .map(([field, value]) => driver.change(driver.idOf(ticket), { [field]: value })),
    ),
  );

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const { assignee: person, ...told } = wanted();
  expect(await current(ticket)).toMatchObject({ ...told, assignee: { id: person.id } });
  const kinds = (await eventsOf(ticket)).map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(
    [
      "ticket_created",
      "status_changed",
      "priority_changed",
      "tags_changed",
      "details_changed",
      "assignee_changed",
    ].sort(),
  );
});

describe.each(CHANGERS.map((one, index) => ({ one, other: CHANGERS[(index + 1) % CHANGERS.length] ?? one })))(
  "$one.name and $other.name at once on one field",
  ({ one, other }) => {
    it("leave one of the values, and a history without a gap that ends in it", async () => {
      const ticket = await aTicket({ priority: "medium" });
      const answers = await Promise.all(
        Array.from({ length: ROUNDS }, (_, round) => [
          one.change(one.idOf(ticket), { priority: PRIORITIES[round % PRIORITIES.length] ?? "low" }),
          other.change(other.idOf(ticket), { status: TICKET_STATUSES[1 + (round % 4)] ?? "open" }),
          other.change(other.idOf(ticket), { priority: PRIORITIES[(round + 1) % PRIORITIES.length] ?? "low" }),
        ]).flat(),
      );

      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      const now = await current(ticket);
      const events = await eventsOf(ticket);
      const priorities = chainOf(events, "priority_changed", "priority");
      const statuses = chainOf(events, "status_changed", "status");
      chainOf(events, "stage_changed", "stage");
      expect([priorities[0], priorities.at(-1)]).toEqual(["medium", now.priority]);
      expect([statuses[0], statuses.at(-1)]).toEqual(["new", now.status]);
      expect(now.status === "closed").toBe(now.stage === "CLOSED");
    });
  },
);

it("loses no answer that is given through several dialects at once", async () => {
  const product = await aProduct();
  const submission = aSubmission(product);
  await CHANGERS[0]?.create(submission);
  const ticket = await ticketOf(submission.email);
  const talkers = driversWho("comment");
  const said = talkers.flatMap((driver) =>
    Array.from({ length: ROUNDS }, (_, round) => ({ driver, text: `${driver.name} ${round}` })),
  );

  const answers = await Promise.all(said.map(({ driver, text }) => driver.comment(driver.idOf(ticket), text)));

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const texts = said.map(({ text }) => text).sort();
  const told = await Promise.all(
    talkers.map(async (driver) => (await driver.read(driver.idOf(ticket))).seen?.comments),
  );
  for (const comments of told) {
    expect(comments?.toSorted()).toEqual(texts);
    expect(comments).toEqual(told[0]);
  }
  const events = await eventsOf(ticket);
  expect(events.filter(({ kind }) => kind === "comment_added")).toHaveLength(texts.length);
  expect(events.filter(({ kind }) => kind === "status_changed")).toHaveLength(1);
});

it("closes a ticket once, whoever closes it at the same moment", async () => {
  const ticket = await aTicket();
  const answers = await Promise.all(
    CHANGERS.flatMap((driver) => [
      driver.change(driver.idOf(ticket), { status: "closed" }),
      driver.close?.(driver.idOf(ticket)) ?? driver.change(driver.idOf(ticket), { status: "closed" }),
    ]),
  );

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(chainOf(await eventsOf(ticket), "status_changed", "status")).toEqual(["new", "closed"]);
  expect(chainOf(await eventsOf(ticket), "stage_changed", "stage")).toEqual(["RECEIVED", "CLOSED"]);
});
