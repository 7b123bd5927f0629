"use client";

import { createContext, type ReactNode, use, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type Shortcut, ShortcutRegistry } from "./shortcut-registry";
import { areSingleKeysOn } from "./single-keys";

const RegistryContext = createContext<ShortcutRegistry | null>(null);

/** Listens for the keys of the whole desk. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new ShortcutRegistry());

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const found = isForUs(event) ? registry.press(event, event.timeStamp) : null;
      if (!found) return;
      event.preventDefault();
      if (found !== "first") found.run();
    };
    document.addEventListener("keydown", listen);

    return () => document.removeEventListener("keydown", listen);
  }, [registry]);

  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Makes `shortcuts` work as long as the component is there. They may be new objects on every render. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useRegistry();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });

  const signature = JSON.stringify(shortcuts.map(({ run: _run, ...rest }) => rest));
  useEffect(() => {
    const described: Omit<Shortcut, "run">[] = JSON.parse(signature);

    return registry.add(described.map((shortcut, index) => ({ ...shortcut, run: () => latest.current[index]?.run() })));
  }, [registry, signature]);
}

/** Every shortcut that works on this page, for the help. */
export function useAllShortcuts(): readonly Shortcut[] {
  const registry = useRegistry();

  return useSyncExternalStore(registry.subscribe, registry.list, registry.list);
}

function useRegistry(): ShortcutRegistry {
  const registry = use(RegistryContext);
  if (!registry) throw new Error("Shortcuts need a ShortcutProvider above them");

  return registry;
}

function isForUs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey) return !isEditing(event) || !isTakenByTarget(event.target);

  return (areSingleKeysOn() || event.key === "Escape") && !isTakenByTarget(event.target);
}

/** Ctrl+A and the like belong to the text that one is in. */
function isEditing({ key }: KeyboardEvent): boolean {
  return /^[acvxyz]$/i.test(key);
}

/** Keys that are typed into something, or that a menu, a list or a dialog has its own use for. */
function isTakenByTarget(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], " +
        "[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]",
    ) !== null
  );
}
