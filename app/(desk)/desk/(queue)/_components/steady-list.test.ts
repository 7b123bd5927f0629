import { describe, expect, it } from "vitest";
import { aSummary } from "@/lib/testing/wire-tickets";
import { hold, type SteadyList, settle } from "./steady-list";

const named = (subject: string) => aSummary({ subject });
const [a, b, c, d, e] = [named("a"), named("b"), named("c"), named("d"), named("e")] as const;
const nobody = new Set<string>();
const all = (...tickets: (typeof a)[]) => ({ tickets, isComplete: true });
const more = (...tickets: (typeof a)[]) => ({ tickets, isComplete: false });

/** "a b~" : b has left; "+c": c is marked as new. */
const drawn = ({ rows }: SteadyList) =>
  rows.map(({ ticket, hasLeft, isNew }) => `${isNew ? "+" : ""}${ticket.subject}${hasLeft ? "~" : ""}`).join(" ");

describe("a list that is held", () => {
  const before = settle(all(b, c, d), null);

  it("keeps a new ticket back and counts it", () => {
    const list = hold(before, all(a, b, c, d), nobody);

    expect(drawn(list)).toBe("b c d");
    expect(list).toMatchObject({ arrived: 1, isBehind: true });
  });

  it("lets a ticket that has left stand where it stood", () => {
    const list = hold(before, all(b, d), nobody);

    expect(drawn(list)).toBe("b c~ d");
    expect(list).toMatchObject({ arrived: 0, isBehind: true });
  });

  it("shows at once what has changed in a row", () => {
    const list = hold(before, all(b, { ...c, subject: "c2" }, d), nobody);

    expect(drawn(list)).toBe("b c2 d");
    expect(list.isBehind).toBe(false);
  });

  it("keeps rows in place when their order has changed", () => {
    const list = hold(before, all(d, b, c), nobody);

    expect(drawn(list)).toBe("b c d");
    expect(list.isBehind).toBe(true);
  });

  it("adds older tickets at the end", () => {
    const list = hold(before, all(b, c, d, e), nobody);

    expect(drawn(list)).toBe("b c d e");
    expect(list.isBehind).toBe(false);
  });

  it("does not take tickets for gone that newer ones have pushed over the end", () => {
    expect(drawn(hold(before, more(a, b, c), nobody))).toBe("b c d");
  });

  it("lets the reader's own tickets go at once", () => {
    const list = hold(before, all(b, d), new Set([c.id]));

    expect(drawn(list)).toBe("b d");
    expect(list.isBehind).toBe(false);
  });

  it("lets the reader's own tickets come back to their place", () => {
    const without = hold(before, all(b, d), new Set([c.id]));

    expect(drawn(hold(without, all(b, c, d), new Set([c.id])))).toBe("b c d");
    expect(drawn(hold(without, all(c, b, d), new Set([c.id])))).toBe("c b d");
  });

  it("takes a ticket back that has returned", () => {
    const without = hold(before, all(b, d), nobody);

    expect(drawn(hold(without, all(b, c, d), nobody))).toBe("b c d");
  });
});

describe("a list that is settled", () => {
  it("is what the desk has, with what is new marked", () => {
    const list = settle(all(a, c, e), hold(settle(all(b, c), null), all(a, c), nobody));

    expect(drawn(list)).toBe("+a c e");
    expect(list).toMatchObject({ arrived: 0, isBehind: false });
  });

  it("marks nothing the first time", () => {
    expect(drawn(settle(all(a, b), null))).toBe("a b");
  });
});
