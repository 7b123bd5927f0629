import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { STAGE_LABELS, STAGES, type Stage } from "@/lib/domain/tickets/vocabulary";
import { Pipeline, type PipelineState, type PipelineStep } from "./pipeline";
import { pipelineWords } from "./pipeline-words";

const states: Record<Stage, PipelineState> = {
  RECEIVED: "done",
  ISSUE_CREATED: "done",
  FIX_IN_PROGRESS: "skipped",
  PR_OPEN: "current",
  CHANGES_REQUESTED: "upcoming",
  MERGED: "upcoming",
  DEPLOYED: "upcoming",
  CLOSED: "upcoming",
};

const steps: PipelineStep[] = STAGES.map((stage, index) => ({
  stage,
  label: STAGE_LABELS[stage],
  position: index + 1,
  state: states[stage],
  enteredAt: states[stage] === "done" || states[stage] === "current" ? `2026-11-2${index}T08:00:00Z` : null,
}));

const html = renderToStaticMarkup(<Pipeline steps={steps} words={pipelineWords("en")} />);
const items = [...html.matchAll(/<li.*?<\/li>/g)].map(([item]) => item);
const item = (stage: Stage) => items[STAGES.indexOf(stage)] ?? "";

describe("Pipeline", () => {
  it("lists the eight stages in their order", () => {
    expect(html).toContain("<ol");
    expect(items).toHaveLength(8);
    STAGES.forEach((stage) => {
      expect(item(stage)).toContain(STAGE_LABELS[stage]);
    });
  });

  it("marks exactly the current stage as current", () => {
    expect(items.filter((html) => html.includes('aria-current="step"'))).toEqual([item("PR_OPEN")]);
  });

  it("says every state in words and not by colour alone", () => {
    expect(item("RECEIVED")).toContain(", done");
    expect(item("FIX_IN_PROGRESS")).toContain(", skipped");
    expect(item("PR_OPEN")).toContain(", current stage");
    expect(item("CLOSED")).toContain(", still to come");
  });

  it("shows a time only where a stage was entered", () => {
    expect(item("RECEIVED")).toContain("20 Nov 2026, 08:00 UTC");
    expect(item("FIX_IN_PROGRESS")).not.toContain("<time");
    expect(item("MERGED")).not.toContain("<time");
  });

  it("tells the customer what the current stage means", () => {
    expect(item("PR_OPEN")).toContain("A colleague is reviewing it.");
    expect(item("MERGED")).not.toContain("next release");
  });
});
