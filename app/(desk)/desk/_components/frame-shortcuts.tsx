"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { deskQueries } from "@/lib/queries/desk";
import { queueHref } from "@/lib/queries/queue-filter";
import { settingsFor } from "../settings/_components/sections";
import { useViewer } from "./desk-provider";
import { useFrame } from "./frame-context";
import { filterOf, keysOf } from "./saved-views";
import { useShortcuts } from "./shortcuts/shortcut-provider";
import type { Shortcut } from "./shortcuts/shortcut-registry";
import { useGoToQueue } from "./use-go-to-queue";
import { VIEWS } from "./views";

/** What works on every page of the desk. */
export function FrameShortcuts() {
  const { openPalette, openShortcuts } = useFrame();
  const router = useRouter();
  const goToQueue = useGoToQueue();
  const hasSettings = settingsFor(useViewer()).length > 0;

  const { data: savedViews = [] } = useQuery(deskQueries.views());

  const saved: Shortcut[] = savedViews.flatMap((view, index) => {
    const keys = keysOf(index);
    const run = () => goToQueue(queueHref(filterOf(view)));

    return keys ? [{ keys, label: view.name, group: "Go to", run }] : [];
  });
  const views: Shortcut[] = VIEWS.map(({ label, keys, filter }) => ({
    keys,
    label,
    group: "Go to",
    run: () => goToQueue(queueHref(filter)),
  }));
  const settings: Shortcut[] = hasSettings
    ? [{ keys: "g s", label: "Settings", group: "Go to", run: () => router.push("/desk/settings") }]
    : [];

  useShortcuts([
    ...views,
    { keys: "g r", label: "Reports", group: "Go to", run: () => router.push("/desk/reports") },
    ...saved,
    ...settings,
    { keys: "mod+k", label: "Search and commands", group: "General", run: openPalette },
    { keys: "?", label: "Keyboard shortcuts", group: "General", run: openShortcuts },
  ]);

  return null;
}
