import { describe, expect, it } from "vitest";
import { extend, NOTHING, selectAll, toggle, within } from "./selection";

const order = ["a", "b", "c", "d", "e"];
const idsOf = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort().join("");

describe("selecting rows", () => {
  it("selects a row, and lets it go again", () => {
    const selected = toggle(NOTHING, "b");

    expect(idsOf(selected)).toBe("b");
    expect(idsOf(toggle(selected, "b"))).toBe("");
  });

  it("extends from the row that was selected last, either way", () => {
    const selected = toggle(NOTHING, "c");

    expect(idsOf(extend(selected, order, "e", null))).toBe("cde");
    expect(idsOf(extend(selected, order, "a", null))).toBe("abc");
  });

  it("makes a range shorter again without losing what is selected besides", () => {
    const besides = toggle(toggle(NOTHING, "a"), "c");
    const long = extend(besides, order, "e", null);

    expect(idsOf(long)).toBe("acde");
    expect(idsOf(extend(long, order, "d", null))).toBe("acd");
  });

  it("begins a range at the focused row when nothing is selected yet", () => {
    expect(idsOf(extend(NOTHING, order, "c", "b"))).toBe("bc");
    expect(idsOf(extend(NOTHING, order, "c", null))).toBe("c");
  });

  it("begins anew when the row that the range began at has gone", () => {
    expect(idsOf(extend(toggle(NOTHING, "gone"), order, "c", "b"))).toBe("bcgone");
  });

  it("selects all that is loaded, and forgets rows that leave", () => {
    expect(idsOf(selectAll(order))).toBe("abcde");
    expect(idsOf(within(selectAll(order), ["b", "d"]))).toBe("bd");
  });

  it("stays the same object while no selected row leaves", () => {
    const selected = toggle(NOTHING, "b");

    expect(within(selected, order)).toBe(selected);
  });
});
