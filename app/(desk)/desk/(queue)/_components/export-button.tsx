"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { exportQuery, isUnderWay, startExport, type TicketExport } from "@/lib/queries/exports";
import type { QueueFilter } from "@/lib/queries/queue-filter";

/** Downloads what the queue shows as a table for spreadsheets, all of it and not only what is on screen. */
export function ExportButton({ filter }: { filter: QueueFilter }) {
  const [started, setStarted] = useState<TicketExport | null>(null);
  const { data: current } = useQuery(exportQuery(started));
  const { mutate: start, isPending } = useMutation({
    mutationFn: () => startExport(filter),
    onSuccess: setStarted,
    onError: (error) => toast.error("The export could not be started", { description: error.message }),
  });
  const state = started ? current?.state : undefined;
  const isBusy = isPending || (current !== undefined && started !== null && isUnderWay(current));

  // biome-ignore lint/correctness/useExhaustiveDependencies: its end is taken note of once, whatever else changes
  useEffect(() => {
    if (state === "done" && current?.url) {
      window.location.assign(current.url);
      toast.success(current.rows === 1 ? "Exported 1 ticket" : `Exported ${current.rows.toLocaleString("en")} tickets`);
    }
    if (state === "failed") toast.error("The export failed", { description: "Try again, with fewer tickets perhaps." });
    if (state === "done" || state === "failed") setStarted(null);
  }, [state]);

  return (
    <Button
      size="md"
      pending={isBusy}
      aria-label="Export as CSV"
      title="Export as CSV"
      onClick={() => start()}
      className="noscript:hidden"
    >
      {isBusy ? null : <Download aria-hidden />}
      <span className={isBusy ? "tabular-nums" : "max-xl:hidden"}>{isBusy ? progressOf(current) : "Export"}</span>
      <span role="status" className="sr-only">
        {isBusy ? `Exporting, ${progressOf(current)}` : ""}
      </span>
    </Button>
  );
}

/** In whole percent, so that what is read out does not change with every page. */
function progressOf(current: TicketExport | undefined): string {
  return current?.total ? `${Math.floor((100 * current.rows) / current.total)} %` : "…";
}
