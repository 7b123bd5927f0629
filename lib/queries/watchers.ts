import { queryOptions } from "@tanstack/react-query";
import { deskApi } from "./desk-api";
import { ticketKeys } from "./tickets";

export type Watcher = { id: string; email: string; name: string | null };

/** Who watches a ticket, first come first. */
export function watchersOf(publicId: string) {
  return queryOptions({
    queryKey: [...ticketKeys.one(publicId), "watchers"] as const,
    queryFn: async ({ signal }) =>
      (await deskApi<{ watchers: Watcher[] }>(`/tickets/${publicId}/watchers`, { signal })).watchers,
  });
}

/** What `change` makes of the list, before the desk has said so. */
export type WatcherChange = { watcher: Watcher; watches: boolean };

export function withWatcher(watchers: readonly Watcher[], { watcher, watches }: WatcherChange): Watcher[] {
  const others = watchers.filter(({ id }) => id !== watcher.id);

  return watches ? [...others, watcher] : others;
}

export async function sendWatcher(publicId: string, { watcher, watches }: WatcherChange): Promise<void> {
  const path = `/tickets/${publicId}/watchers`;
  if (watches) await deskApi(path, { method: "POST", body: { user: watcher.id } });
  else await deskApi(`${path}/${watcher.id}`, { method: "DELETE" });
}
