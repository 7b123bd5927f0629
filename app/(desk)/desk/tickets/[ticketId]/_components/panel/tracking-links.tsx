"use client";

import { Globe, KeyRound } from "lucide-react";
import { CopyButton } from "@/components/ui/copy-button";
import { useTicket } from "../ticket-context";
import { PanelSection } from "./property";

/** The two addresses of the customer's page. They look alike, so what each of them opens is said beside it. */
export function TrackingLinks() {
  const { trackingUrl } = useTicket().ticket;
  if (trackingUrl === null) return null;
  const publicUrl = trackingUrl.replace(/\?.*$/, "");

  return (
    <PanelSection title="Tracking page">
      <div className="flex items-center gap-2 text-sm">
        <Globe aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <p className="min-w-0 flex-1">
          <a href={publicUrl} target="_blank" rel="noopener" className="font-medium hover:underline">
            Public link
          </a>
          <span className="block text-xs text-ink-faint">Progress only; safe to post anywhere</span>
        </p>
        <CopyButton text={publicUrl} label="Copy the public link" />
      </div>
      <div className="flex items-center gap-2 rounded-lg bg-warning-soft px-2.5 py-2 text-sm text-warning-ink">
        <KeyRound aria-hidden className="size-4 shrink-0" />
        <p className="min-w-0 flex-1">
          <span className="font-medium">Customer’s secret link</span>
          <span className="block text-xs">Whoever has it reads everything and answers as the customer</span>
        </p>
        <CopyButton text={trackingUrl} label="Copy the customer’s secret link" className="text-warning-ink" />
      </div>
    </PanelSection>
  );
}
