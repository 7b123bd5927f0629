import { onReplica } from "@/lib/db/client";
import { sumSlaTallies } from "@/lib/db/sla";
import type { DomainContext } from "../context";
import { authorize } from "../policy";

export type SlaAttainment = {
  /** Tickets that are resolved, and not yet closed, under a policy with a resolution target. */
  total: number;
  /** Those that were resolved in time. */
  met: number;
  /** `met / total`, 0 to 1; 0 when there are none. */
  attainment: number;
};

/** How many resolved tickets met their resolution target. Costs the same however many there are. */
export async function slaAttainment(ctx: DomainContext): Promise<SlaAttainment> {
  authorize(ctx, "sla.report");
  const { total, met } = await sumSlaTallies(onReplica(ctx).db, ctx.mode);

  return { total, met, attainment: total === 0 ? 0 : met / total };
}

/** The working time that resolved tickets took on average, in milliseconds; those that took none do not count. */
export async function averageResolution(ctx: DomainContext): Promise<number> {
  authorize(ctx, "sla.report");
  const { measured, elapsedMs } = await sumSlaTallies(onReplica(ctx).db, ctx.mode);

  return measured === 0 ? 0 : elapsedMs / measured;
}
