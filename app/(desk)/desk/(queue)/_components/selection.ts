/** Which rows are selected. A range runs from the row that was selected last to where Shift has taken it. */
export type Selection = {
  ids: ReadonlySet<string>;
  /** Where a range begins. */
  anchor: string | null;
  /** What is selected besides the range, so that the range can become shorter again. */
  besides: ReadonlySet<string>;
};

export const NOTHING: Selection = { ids: new Set(), anchor: null, besides: new Set() };

export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);

  return { ids: next, anchor: id, besides: new Set([...next].filter((other) => other !== id)) };
}

/**
 * Everything from the anchor to `to`, in the list's order.
 * @param from where to begin when nothing has been selected yet
 */
export function extend(selection: Selection, order: readonly string[], to: string, from: string | null): Selection {
  const known = [selection.anchor, from].find((id) => id !== null && order.includes(id)) ?? to;
  const [start, end] = [order.indexOf(known), order.indexOf(to)].sort((a, b) => a - b);
  const besides = known === selection.anchor ? selection.besides : selection.ids;

  return { ids: new Set([...besides, ...order.slice(start, (end ?? 0) + 1)]), anchor: known, besides };
}

export function selectAll(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: order[0] ?? null, besides: new Set() };
}

/** Without the rows that are not in the list any more. */
export function within(selection: Selection, order: readonly string[]): Selection {
  const shown = new Set(order);
  if ([...selection.ids].every((id) => shown.has(id))) return selection;
  const kept = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => shown.has(id)));

  return { ...selection, ids: kept(selection.ids), besides: kept(selection.besides) };
}
