import { makeBadge } from "badge-maker";
import type { Stage } from "@/lib/domain/tickets/vocabulary";
import type { TrackedTicket } from "@/lib/domain/tracking/track";
import type { Locale } from "@/lib/i18n/locales";
import { translate } from "@/lib/i18n/translate";

/** Dark enough for white words (WCAG AA). */
const COLOURS: Record<Stage, string> = {
  RECEIVED: "#5c6470",
  ISSUE_CREATED: "#1d63b8",
  FIX_IN_PROGRESS: "#1d63b8",
  PR_OPEN: "#6d4bc4",
  CHANGES_REQUESTED: "#a35200",
  MERGED: "#6d4bc4",
  DEPLOYED: "#1a7f42",
  CLOSED: "#5c6470",
};

/** The stage of a ticket as a small picture: "TK-00042 | PR Open". */
export function toBadge({ publicId, stage }: Pick<TrackedTicket, "publicId" | "stage">, locale: Locale): string {
  return makeBadge({
    label: publicId,
    message: translate(locale, "stages")(stage),
    color: COLOURS[stage],
    style: "flat",
  });
}
