"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type KeepFreshProps = { everyMs?: number; times?: number };

/** Asks for the page again while something on it is about to happen; for half a minute unless told, and only while seen. */
export function KeepFresh({ everyMs = 1_500, times = 20 }: KeepFreshProps) {
  const router = useRouter();

  useEffect(() => {
    let asked = 0;
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      asked++;
      if (asked >= times) clearInterval(timer);
      router.refresh();
    }, everyMs);

    return () => clearInterval(timer);
  }, [router, everyMs, times]);

  return null;
}
