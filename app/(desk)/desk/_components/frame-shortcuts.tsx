"use client";

import { useRouter } from "next/navigation";
import { queueHref } from "@/lib/queries/queue-filter";
import { settingsFor } from "../settings/_components/sections";
import { useViewer } from "./desk-provider";
import { useFrame } from "./frame-context";
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
    ...settings,
    { keys: "mod+k", label: "Search and commands", group: "General", run: openPalette },
    { keys: "?", label: "Keyboard shortcuts", group: "General", run: openShortcuts },
  ]);

  return null;
}
