const UNIT_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

/** `2d 3h 15m` in milliseconds. */
export function spanMs(span: string): number {
  return span.split(" ").reduce((total, part) => {
    const [, count, unit = ""] = /^(\d+)([dhm])$/.exec(part) ?? [];
    const unitMs = UNIT_MS[unit];
    if (!unitMs) throw new Error(`"${span}" is no span of time such as 2d 3h 15m`);

    return total + Number(count) * unitMs;
  }, 0);
}
