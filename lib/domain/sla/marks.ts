import type { SlaClock, SlaClocks } from "./clock";

export const SLA_TARGETS = ["response", "resolution"] as const;
export type SlaTarget = (typeof SLA_TARGETS)[number];

/** A moment on a clock that is worth telling of. */
export type SlaMark = {
  target: SlaTarget;
  kind: "warning" | "breach";
  at: Date;
  targetMinutes: number;
  /** Null on a clock that has ended in time. */
  dueAt: Date | null;
};

/** What the events `sla_warning` and `sla_breached` tell, as their rows keep it. */
export type SlaNews = { target: SlaTarget; targetMinutes: number; dueAt: string };

export function isSlaNews(after: Record<string, unknown>): after is SlaNews {
  return SLA_TARGETS.some((target) => target === after.target) && typeof after.dueAt === "string";
}

/** When each mark was told of; null: not yet. */
export type Announced = Record<SlaTarget, { warning: Date | null; breach: Date | null }>;

export const NOTHING_ANNOUNCED: Announced = {
  response: { warning: null, breach: null },
  resolution: { warning: null, breach: null },
};

export type Marks = {
  /** Those to tell of now. */
  passed: SlaMark[];
  /** As it stands once they are told of. */
  announced: Announced;
  /** When there will be, or has been, the next to tell of. */
  nextAt: Date | null;
};

/**
 * Which marks have passed and were not told of. Each is told of once, whatever the clock does later. A warning that
 * comes with the breach, or after the clock has ended, warns nobody: it is left out.
 * @param takesPassed whether what has passed is told of now; otherwise it stays, and `nextAt` lies in the past
 */
export function marksOf(clocks: SlaClocks, announced: Announced, now: Date, takesPassed: boolean): Marks {
  const passed: SlaMark[] = [];
  const told = structuredClone(announced);
  const open: Date[] = [];

  for (const target of SLA_TARGETS) {
    const clock = clocks[target];
    if (!clock) continue;
    const marks = untold(target, clock, announced);
    const due = takesPassed ? marks.filter(({ at }) => at < now) : [];
    for (const { kind, at } of due) told[target][kind] = at;
    passed.push(...withoutIdle(due, clock));
    open.push(...marks.filter((mark) => !due.includes(mark)).map(({ at }) => at));
  }

  return { passed, announced: told, nextAt: open.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null };
}

function untold(target: SlaTarget, clock: SlaClock, announced: Announced): SlaMark[] {
  const { targetMinutes, warnAt, dueAt } = clock;
  const marks: SlaMark[] = [];
  if (warnAt && !announced[target].warning) marks.push({ target, kind: "warning", at: warnAt, targetMinutes, dueAt });
  if (dueAt && !announced[target].breach) marks.push({ target, kind: "breach", at: dueAt, targetMinutes, dueAt });

  return marks;
}

function withoutIdle(marks: readonly SlaMark[], { endedAt }: SlaClock): SlaMark[] {
  const isLate = endedAt !== null || marks.some(({ kind }) => kind === "breach");

  return marks.filter(({ kind }) => kind === "breach" || !isLate);
}
