"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_500;
const TIMES = 20;

/** Asks for the page again while something on it is about to be sent, for half a minute at most. */
export function RefreshWhileDue() {
  const router = useRouter();

  useEffect(() => {
    let asked = 0;
    const timer = setInterval(() => {
      asked++;
      if (asked >= TIMES) clearInterval(timer);
      router.refresh();
    }, EVERY_MS);

    return () => clearInterval(timer);
  }, [router]);

  return null;
}
