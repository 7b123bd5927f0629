import { describe, expect, it } from "vitest";
import { FOLDED_STATUSES, foldCounts, foldStatus, statusesMeantBy, TICKET_STATUSES } from "./vocabulary";

describe("four words for five statuses", () => {
  it("call a new ticket open, and the others what they are", () => {
    expect(TICKET_STATUSES.map(foldStatus)).toEqual(["open", "open", "pending", "resolved", "closed"]);
  });

  it("mean every status once", () => {
    expect(statusesMeantBy("open")).toEqual(["new", "open"]);
    expect(FOLDED_STATUSES.flatMap(statusesMeantBy)).toEqual([...TICKET_STATUSES]);
  });

  it("count no ticket twice and lose none", () => {
    expect(foldCounts({ new: 1, open: 2, pending: 3, resolved: 4, closed: 5 })).toEqual({
      open: 3,
      pending: 3,
      resolved: 4,
      closed: 5,
    });
  });
});
