import type { RatedRow, ReceivedRow, ResolvedRow } from "@/lib/db/reports";
import type { Measures, Spread } from "./report";

/** `id` is null for what has no agent, or no product. */
export type GroupMeasures = Measures & { id: string | null };

type Row = ReceivedRow | ResolvedRow | RatedRow;

/** Brings together what the queries know of each agent and each product. */
export function mergeMeasures(
  received: readonly ReceivedRow[],
  resolved: readonly ResolvedRow[],
  rated: readonly RatedRow[],
): { all: Measures; agents: GroupMeasures[]; products: GroupMeasures[] } {
  const keysOf = (of: Row["of"]) =>
    new Set([...received, ...resolved, ...rated].filter((row) => row.of === of).map(({ id }) => id));
  const measure = (of: Row["of"], id: string | null) => {
    const isIt = (row: Row) => row.of === of && row.id === id;

    return measuresOf(received.find(isIt), resolved.find(isIt), rated.find(isIt));
  };
  const groups = (of: "agent" | "product") => [...keysOf(of)].map((id) => ({ id, ...measure(of, id) }));

  return { all: measure("all", null), agents: groups("agent"), products: groups("product") };
}

/** Those with most to do first. */
export function byLoad(a: Measures, b: Measures): number {
  return b.resolved - a.resolved || b.received - a.received || b.ratings.total - a.ratings.total;
}

function measuresOf(received?: ReceivedRow, resolved?: ResolvedRow, rated?: RatedRow): Measures {
  return {
    received: received?.received ?? 0,
    resolved: resolved?.resolved ?? 0,
    firstResponse: spreadOf(received),
    resolution: spreadOf(resolved),
    responseTargets: { total: resolved?.responseTargets ?? 0, good: resolved?.responseMet ?? 0 },
    resolutionTargets: { total: resolved?.resolutionTargets ?? 0, good: resolved?.resolutionMet ?? 0 },
    ratings: { total: rated?.rated ?? 0, good: rated?.good ?? 0 },
  };
}

function spreadOf(row?: { medianMs: number | null; p90Ms: number | null }): Spread | null {
  if (!row || row.medianMs === null || row.p90Ms === null) return null;

  return { medianMs: Math.round(row.medianMs), p90Ms: Math.round(row.p90Ms) };
}
