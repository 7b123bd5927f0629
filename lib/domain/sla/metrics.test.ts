import { beforeEach, describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asKey } from "@/lib/testing/contexts";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import { agentAt, aMeasuredTicket, aPolicy, systemAt } from "@/lib/testing/slas";
import type { Mode } from "../context";
import { updateTicket } from "../tickets/update";
import { averageResolution, slaAttainment } from "./metrics";

const HOUR = 3_600_000;

beforeEach(async () => {
  await testDatabase();
  await resetDatabase();
  await followEvents();
});

describe("metrics", () => {
  it("count what is resolved and not closed, in the actor's world", async () => {
    await aPolicy();
    const resolve = async (minutes: number, mode: Mode = "live") => {
      const ticket = await aMeasuredTicket({}, mode);
      await updateTicket({ ...(await systemAt(minutes)), mode }, { ticket, changes: { status: "resolved" } });

      return ticket;
    };
    await resolve(60);
    await resolve(300);
    const closed = await resolve(400);
    await resolve(100, "test");
    await runJobs();
    await updateTicket(await agentAt(500), { ticket: closed, changes: { status: "closed" } });
    await runJobs();
    const agent = await asAgent();

    expect(await slaAttainment(agent)).toEqual({ total: 2, met: 1, attainment: 0.5 });
    expect(await averageResolution(agent)).toBe(3 * HOUR);
    expect(await slaAttainment(await asKey({ mode: "test" }))).toEqual({ total: 1, met: 1, attainment: 1 });
  });

  it("are 0 where there is nothing", async () => {
    const agent = await asAgent();

    expect([await slaAttainment(agent), await averageResolution(agent)]).toEqual([
      { total: 0, met: 0, attainment: 0 },
      0,
    ]);
    await expect(slaAttainment(await asAnonymous())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});
