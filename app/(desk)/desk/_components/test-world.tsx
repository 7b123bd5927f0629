"use client";

import { FlaskConical } from "lucide-react";
import { useEffect } from "react";
import { modeInCookie } from "@/lib/queries/desk-mode";
import { useDesk } from "./desk-provider";
import { useOtherWorld } from "./use-other-world";
import { onSwitchElsewhere } from "./worlds";

/** Says so while the test world is on screen, and keeps the windows of one browser in the same world. */
export function TestWorld() {
  const { mode } = useDesk();
  const { label, change } = useOtherWorld();

  useEffect(() => {
    // A window that was switched elsewhere, or comes back from the history, would mix both worlds from here on.
    const follow = () => {
      if (modeInCookie() !== mode) window.location.assign("/desk");
    };
    const stop = onSwitchElsewhere(follow);
    window.addEventListener("pageshow", follow);
    document.addEventListener("visibilitychange", follow);

    return () => {
      stop();
      window.removeEventListener("pageshow", follow);
      document.removeEventListener("visibilitychange", follow);
    };
  }, [mode]);

  if (mode === "live") return null;

  return (
    <section
      aria-label="Test world"
      className="sticky top-0 z-30 flex h-8 shrink-0 items-center gap-2 bg-warning-soft px-3 text-sm text-warning-ink sm:px-4"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 truncate">
        <strong className="font-semibold">Test world.</strong> Tickets of test keys; nothing here reaches a customer.
      </p>
      <button type="button" onClick={change} className="shrink-0 rounded font-medium underline underline-offset-4">
        {label}
      </button>
    </section>
  );
}
