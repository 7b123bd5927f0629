"use client";

import { useSyncExternalStore } from "react";
import { cn } from "./cn";
import { Kbd } from "./kbd";

const subscribeToNothing = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** A key combination. "mod" reads Ctrl, and ⌘ on Apple machines, which only the browser knows. */
export function Keys({ keys, className }: { keys: readonly string[]; className?: string }) {
  const apple = useSyncExternalStore(subscribeToNothing, isApple, () => false);

  return (
    <span data-slot="keys" className={cn("inline-flex items-center gap-0.5", className)}>
      {keys.map((key) => (
        <Kbd key={key}>{key === "mod" ? (apple ? "⌘" : "Ctrl") : key}</Kbd>
      ))}
    </span>
  );
}
