import type { Tone } from "@/components/ui/badge";
import type { GithubDeliveryState } from "@/lib/domain/github/delivery";

export const DELIVERY_WORDS: Record<GithubDeliveryState, { label: string; tone: Tone }> = {
  waiting: { label: "Waiting", tone: "warning" },
  done: { label: "Done", tone: "success" },
  nothing: { label: "No ticket", tone: "neutral" },
  failed: { label: "Failed", tone: "danger" },
};

/** "pull request · closed" */
export function deliveryName({ event, action }: { event: string; action: string | null }): string {
  return [event, action].flatMap((word) => word?.replaceAll("_", " ") ?? []).join(" · ");
}

/** What came of it, in a few words; none where its state says it all. */
export function deliveryOutcome(delivery: {
  state: GithubDeliveryState;
  tickets: number;
  error: string | null;
}): string {
  const { state, tickets, error } = delivery;
  if (state === "waiting") return error ? `${error}; it is tried again` : "Its turn is about to come";
  if (state === "failed") return error ?? "It could not be done";
  if (state === "nothing") return "";

  return tickets === 1 ? "About one ticket" : `About ${tickets} tickets`;
}
