import { beforeAll, expect, it } from "vitest";
import { asAgent, asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aTicket } from "@/lib/testing/factories";
import { withTransaction } from "../transaction";
import { addWatcher } from "../watchers/add";
import { decideMail } from "./decide";
import { watchersOf } from "./watchers";

beforeAll(() => testDesk());

const aColleague = () => aPerson({ roles: ["agent"] });

const event = (kind: "note_added" | "assignee_changed", actorUserId: string | null = null) => ({
  ...{
    seq: 1n,
    kind,
    actorKind: "user" as const,
    actorUserId,
    actorKeyId: null,
    requestId: null,
    before: {},
    public: false,
  },
  ...{ after: { commentId: "019a9d3e-0000-7000-8000-000000000000" }, mode: "live" as const, createdAt: new Date() },
});

it("tells the assignee and who watches of a note, but not its author, nor people who work elsewhere", async () => {
  const [assignee, watcher, author, outsider] = [
    await aColleague(),
    await aColleague(),
    await aColleague(),
    await aPerson(),
  ];
  const ticket = await aTicket({ assignee: assignee.id });
  for (const { id } of [watcher, author, outsider]) await addWatcher(await asAgent(), ticket, id);

  const told = await withTransaction(await asSystem(), (tx) =>
    watchersOf(tx, ticket, { ...event("note_added", author.id), ticketId: ticket.id }),
  );

  expect(new Set(told.map(({ id }) => id))).toEqual(new Set([assignee.id, watcher.id]));
});

it("tells of an assignment only whoever got the ticket", async () => {
  const [assignee, watcher] = [await aColleague(), await aColleague()];
  const ticket = await aTicket({ assignee: assignee.id });
  const wishes = decideMail(event("assignee_changed"), ticket, [assignee, watcher]);

  expect(wishes.map(({ recipientId }) => recipientId)).toEqual([assignee.id]);
});
