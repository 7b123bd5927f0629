import { describe, expect, it } from "vitest";
import { STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { nextSentence, nowSentence } from "./standing";

const everywhere = STAGES.flatMap((stage) => TICKET_STATUSES.map((status) => ({ stage, status })));

describe("where a ticket stands", () => {
  it.each(everywhere)("has words for $stage and $status", (place) => {
    expect(nowSentence(place)).toMatch(/\.$/);
    expect(nextSentence(place, true)).toMatch(/\.$/);
    expect(nextSentence(place, false)).toMatch(/\.$/);
  });

  it("does not promise a first reading to whoever has been answered", () => {
    expect(nowSentence({ stage: "RECEIVED", status: "new" })).toContain("will read it");
    expect(nowSentence({ stage: "RECEIVED", status: "open" })).not.toContain("will read it");
    expect(nowSentence({ stage: "RECEIVED", status: "resolved" })).toBe("We believe that this is solved.");
  });

  it.each(["resolved", "closed"] as const)("tells the requester of a %s ticket that an answer opens it", (status) => {
    expect(nextSentence({ stage: "DEPLOYED", status }, true)).toContain("opens the ticket again");
    expect(nextSentence({ stage: "DEPLOYED", status }, false)).not.toContain("answer below");
  });

  it("asks only the requester to answer", () => {
    expect(nextSentence({ stage: "PR_OPEN", status: "pending" }, true)).toBe("Answer below, and we go on.");
    expect(nextSentence({ stage: "PR_OPEN", status: "pending" }, false)).not.toContain("below");
  });
});
