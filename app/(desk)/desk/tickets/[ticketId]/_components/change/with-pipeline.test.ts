import { describe, expect, it } from "vitest";
import { aWireTicket } from "../a-wire-ticket";
import { withChanges } from "./with-pipeline";

const now = new Date("2026-11-21T09:00:00Z");

describe("withChanges", () => {
  it("shows several changes on their way at once", () => {
    const shown = withChanges(aWireTicket(), [{ priority: "high" }, { tags: ["export"] }], now);

    expect(shown).toMatchObject({ priority: "high", tags: ["export"], status: "open" });
  });

  it("moves the pipeline with the stage, and skips what was passed over", () => {
    const shown = withChanges(aWireTicket(), [{ stage: "FIX_IN_PROGRESS" }], now);

    expect(shown.pipeline.slice(0, 4).map(({ state }) => state)).toEqual(["done", "skipped", "current", "upcoming"]);
    expect(shown.pipeline[2]?.enteredAt).toBe(now.toISOString());
  });

  it("resolves what is deployed, as the desk will", () => {
    expect(withChanges(aWireTicket(), [{ stage: "DEPLOYED" }], now).status).toBe("resolved");
  });

  it("leaves the ticket itself as it is", () => {
    const ticket = aWireTicket();
    withChanges(ticket, [{ stage: "CLOSED" }], now);

    expect(ticket).toEqual(aWireTicket());
  });
});
