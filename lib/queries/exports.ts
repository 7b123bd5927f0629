import { queryOptions } from "@tanstack/react-query";
import { deskApi } from "./desk-api";
import type { QueueFilter } from "./queue-filter";
import { listParams } from "./tickets";

const LOOK_EVERY_MS = 1_000;

export type TicketExport = {
  id: string;
  state: "waiting" | "running" | "done" | "failed";
  total: number | null;
  rows: number;
  url: string | null;
};

/** Asks for a file of all tickets that the filter matches. */
export function startExport(filter: QueueFilter): Promise<TicketExport> {
  return deskApi(`/exports?${listParams(filter)}`, { method: "POST" });
}

/** How far it has come: looked at until there is nothing more to wait for. */
export function exportQuery(started: TicketExport | null) {
  return queryOptions({
    queryKey: ["exports", started?.id] as const,
    queryFn: ({ signal }) => deskApi<TicketExport>(`/exports/${started?.id}`, { signal }),
    ...(started && { initialData: started }),
    enabled: started !== null && isUnderWay(started),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_EVERY_MS : false),
  });
}

export function isUnderWay({ state }: TicketExport): boolean {
  return state === "waiting" || state === "running";
}
