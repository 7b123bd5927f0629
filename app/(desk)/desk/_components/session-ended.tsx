"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Callout } from "@/components/ui/callout";
import { DeskApiError } from "@/lib/queries/desk-api";

/** Says so when the desk does not know us any more, and leaves what is on screen and half written where it is. */
export function SessionEnded() {
  const client = useQueryClient();
  const [isOver, setIsOver] = useState(false);
  const path = `${usePathname()}?${useSearchParams()}`;

  useEffect(() => {
    const look = ({ type, action }: { type: string; action?: { type: string; error?: unknown } }) => {
      if (type !== "updated" || action?.type !== "error") return;
      if (action.error instanceof DeskApiError && action.error.code === "UNAUTHENTICATED") setIsOver(true);
    };
    const stop = [client.getQueryCache().subscribe(look), client.getMutationCache().subscribe(look)];

    return () => {
      for (const unsubscribe of stop) unsubscribe();
    };
  }, [client]);

  if (!isOver) return null;

  return (
    <Callout tone="warning" role="alert" title="You are signed out" className="m-3 mb-0">
      Your session has ended.{" "}
      <a href={`/signin?next=${encodeURIComponent(path)}`} className="font-medium underline underline-offset-4">
        Sign in again
      </a>
    </Callout>
  );
}
