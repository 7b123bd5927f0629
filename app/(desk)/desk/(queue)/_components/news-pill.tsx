"use client";

import { ArrowUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { SteadyList } from "./steady-list";

/** Says what is held back, over the list and not in it, so that saying so moves nothing either. */
export function NewsPill({ steady }: { steady: SteadyList & { release: () => void } }) {
  const text = newsOf(steady);
  const show = () => {
    steady.release();
    window.scrollTo({ top: 0 });
  };

  return (
    <div
      role="status"
      className="pointer-events-none sticky top-[calc(var(--desk-top)+3.25rem)] z-20 flex h-0 justify-center"
    >
      {text ? (
        <Button variant="primary" size="sm" onClick={show} className="pointer-events-auto mt-2 rounded-full shadow-lg">
          <ArrowUp aria-hidden /> {text}
        </Button>
      ) : null}
    </div>
  );
}

function newsOf({ arrived, isBehind }: SteadyList): string | null {
  if (arrived > 0) return arrived === 1 ? "1 new ticket" : `${arrived} new tickets`;

  return isBehind ? "The list has changed" : null;
}
