import type { LayoutName } from "./layouts";

export const EXPORT_STATES = ["waiting", "running", "done", "failed"] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

/** So many tickets are written while the client waits; more are a job's work. */
export const EXPORT_AT_ONCE = 1_000;
/** For how long the file is kept. */
export const EXPORT_KEPT_MS = 86_400_000;

/** A table of tickets as a file: being made, or ready for its requester to download. */
export type Export = {
  id: string;
  state: ExportState;
  layout: LayoutName;
  /** How many tickets it will hold; null until they are counted. */
  total: number | null;
  /** How many it holds so far. */
  rows: number;
  bytes: number;
  createdAt: Date;
  finishedAt: Date | null;
};

type Row = Omit<Export, "layout" | "bytes"> & { layout: string; bytes: bigint };

export function toExport({ id, state, layout, total, rows, bytes, createdAt, finishedAt }: Row): Export {
  const name = layout === "brief" ? "brief" : "full";

  return { id, state, layout: name, total, rows, bytes: Number(bytes), createdAt, finishedAt };
}

export function exportKey(id: string): string {
  return `exports/${id}`;
}
