import { describe, expect, it } from "vitest";
import { buildPipeline } from "@/lib/domain/pipeline/build";
import { STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { nextSentence, nowSentence, whenSentence } from "./standing";

const everywhere = STAGES.flatMap((stage) => TICKET_STATUSES.map((status) => ({ stage, status })));

describe("where a ticket stands", () => {
  it.each(everywhere)("has words for $stage and $status", (place) => {
    expect(nowSentence(place, "en")).toMatch(/\.$/);
    expect(nextSentence(place, true, "en")).toMatch(/\.$/);
    expect(nextSentence(place, false, "en")).toMatch(/\.$/);
  });

  it("does not promise a first reading to whoever has been answered", () => {
    expect(nowSentence({ stage: "RECEIVED", status: "new" }, "en")).toContain("will read it");
    expect(nowSentence({ stage: "RECEIVED", status: "open" }, "en")).not.toContain("will read it");
    expect(nowSentence({ stage: "RECEIVED", status: "resolved" }, "en")).toBe("We believe that this is solved.");
  });

  it.each(["resolved", "closed"] as const)("tells the requester of a %s ticket that an answer opens it", (status) => {
    expect(nextSentence({ stage: "DEPLOYED", status }, true, "en")).toContain("opens the ticket again");
    expect(nextSentence({ stage: "DEPLOYED", status }, false, "en")).not.toContain("answer below");
  });

  it("asks only the requester to answer", () => {
    expect(nextSentence({ stage: "PR_OPEN", status: "pending" }, true, "en")).toBe("Answer below, and we go on.");
    expect(nextSentence({ stage: "PR_OPEN", status: "pending" }, false, "en")).not.toContain("below");
  });
});

describe("when to expect the fix", () => {
  const HOUR = 3_600;
  const DAY = 24 * HOUR;
  const now = new Date("2026-11-21T12:00:00Z");
  const at = (medianSeconds: number, p80Seconds: number, sinceSeconds = 0) => ({
    expectation: { medianSeconds, p80Seconds, tickets: 14 },
    pipeline: buildPipeline("PR_OPEN", now, [{ stage: "PR_OPEN", at: new Date(now.getTime() - sinceSeconds * 1000) }]),
  });

  it.each([
    [20, 40, "1 hour"],
    [2 * HOUR, 5 * HOUR, "2–5 hours"],
    [2 * DAY, 4 * DAY, "2–4 days"],
    [3.9 * DAY, 4 * DAY, "4 days"],
    [3 * DAY, 3.1 * DAY, "3–4 days"],
    [10 * DAY, 40 * DAY, "1–6 weeks"],
  ])("is told of %d and %d seconds as %j", (median, p80, words) => {
    expect(whenSentence(at(median, p80), now, "en")).toBe(
      `Tickets at this stage usually go live within ${words}, going by the last 14.`,
    );
  });

  it.each([
    ["de", 20, 40, "innerhalb von 1 Stunde verfügbar"],
    ["de", 2 * DAY, 4 * DAY, "innerhalb von 2–4 Tagen verfügbar"],
    ["fr", 20, 40, "en 1 heure,"],
    ["fr", 2 * DAY, 4 * DAY, "en 2 à 4 jours,"],
    ["es", 10 * DAY, 40 * DAY, "en 1–6 semanas,"],
    ["ja", 2 * HOUR, 5 * HOUR, "通常2～5時間以内に"],
  ] as const)("counts in %s", (locale, median, p80, words) => {
    expect(whenSentence(at(median, p80), now, locale)).toContain(words);
  });

  it("is not promised to a ticket that has waited longer", () => {
    expect(whenSentence(at(DAY, 2 * DAY, 3 * DAY), now, "en")).toMatch(
      /within 1–2 days\. This one takes longer than most\.$/,
    );
  });

  it("is not told when too little is known", () => {
    expect(whenSentence({ ...at(DAY, DAY), expectation: null }, now, "en")).toBeNull();
  });
});
