import type { Stage } from "@/lib/domain/tickets/vocabulary";

/** What a stage means to the person who reported the problem. */
export const STAGE_SENTENCES: Record<Stage, string> = {
  RECEIVED: "Your report has arrived. A person will read it.",
  ISSUE_CREATED: "We know what is wrong, and it is on the engineers' list.",
  FIX_IN_PROGRESS: "Somebody is working on the fix.",
  PR_OPEN: "The fix is written. A colleague is reviewing it.",
  CHANGES_REQUESTED: "The review asked for changes, and they are being made.",
  MERGED: "The fix is accepted. It is not live yet; it goes out with the next release.",
  DEPLOYED: "The fix is live. Please try again.",
  CLOSED: "This ticket is finished. If the problem comes back, tell us.",
};
