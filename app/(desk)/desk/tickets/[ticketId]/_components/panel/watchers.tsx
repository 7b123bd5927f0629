"use client";

import { useQuery } from "@tanstack/react-query";
import { Eye, EyeOff, X } from "lucide-react";
import { useViewer } from "@/app/(desk)/desk/_components/desk-provider";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Combobox, type ComboboxItem } from "@/components/ui/combobox";
import { deskQueries } from "@/lib/queries/desk";
import type { Watcher } from "@/lib/queries/watchers";
import { useTicket } from "../ticket-context";
import { PanelSection, quietControl } from "./property";
import { useWatchers } from "./use-watchers";

/** Who is told of what happens to the ticket, besides the assignee. */
export function Watchers() {
  const { ticket } = useTicket();
  const { watchers, isError, change } = useWatchers(ticket.publicId);
  const { data: agents = [] } = useQuery(deskQueries.agents());
  const { userId } = useViewer();
  const me = agents.find(({ id }) => id === userId);
  const watching = new Set(watchers.map(({ id }) => id));
  const isWatching = watching.has(userId);

  return (
    <PanelSection
      title="Watchers"
      aside={
        me ? (
          <Button variant="ghost" size="sm" onClick={() => change({ watcher: toWatcher(me), watches: !isWatching })}>
            {isWatching ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            {isWatching ? "Stop watching" : "Watch"}
          </Button>
        ) : null
      }
    >
      {isError ? <p className="text-sm text-ink-muted">Who watches could not be loaded.</p> : null}
      {watchers.length > 0 ? (
        <ul aria-label="Watchers" className="flex max-h-48 flex-col overflow-y-auto">
          {watchers.map((watcher) => (
            <WatcherLine key={watcher.id} watcher={watcher} onRemove={() => change({ watcher, watches: false })} />
          ))}
        </ul>
      ) : null}
      <Combobox<WatcherItem>
        aria-label="Add a watcher"
        items={agents.filter(({ id }) => !watching.has(id)).map(toItem)}
        value={null}
        onValueChange={(item) => item && change({ watcher: item.watcher, watches: true })}
        placeholder="Add a watcher"
        searchPlaceholder="Find an agent…"
        emptyText="There is nobody else."
        className={quietControl}
      />
    </PanelSection>
  );
}

function WatcherLine({ watcher, onRemove }: { watcher: Watcher; onRemove: () => void }) {
  const name = watcher.name ?? watcher.email;

  return (
    <li className="flex items-center gap-2 py-1 text-sm">
      <Avatar name={name} size="xs" />
      <span className="min-w-0 flex-1 truncate" title={watcher.email}>
        {name}
      </span>
      <button
        type="button"
        aria-label={`Remove ${name} from the watchers`}
        onClick={onRemove}
        className="relative rounded-full p-0.5 text-ink-faint after:absolute after:-inset-1.5 hover:bg-line hover:text-ink"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </li>
  );
}

type WatcherItem = ComboboxItem & { watcher: Watcher };

function toItem(person: Watcher): WatcherItem {
  const label = person.name ?? person.email;
  const detail = person.name ? person.email : undefined;

  return { value: person.id, label, detail, icon: <Avatar name={label} size="xs" />, watcher: toWatcher(person) };
}

function toWatcher({ id, email, name }: Watcher): Watcher {
  return { id, email, name };
}
