import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { buildPipeline } from "@/lib/domain/pipeline/build";
import { type TicketChange, withChange } from "@/lib/queries/ticket-change";

/** The ticket as its page shows it while `changes` are on their way: the pipeline moves at once too. */
export function withChanges(ticket: WireTicket, changes: readonly TicketChange[], now: Date): WireTicket {
  const changed = changes.reduce(withChange, ticket);
  if (changed.stage === ticket.stage) return changed;

  const reached = ticket.pipeline.flatMap(({ stage, enteredAt }) =>
    enteredAt && stage !== "RECEIVED" ? [{ stage, at: new Date(enteredAt) }] : [],
  );
  const steps = buildPipeline(changed.stage, new Date(ticket.createdAt), [
    ...reached,
    { stage: changed.stage, at: now },
  ]);

  return {
    ...changed,
    pipeline: steps.map((step) => ({ ...step, enteredAt: step.enteredAt?.toISOString() ?? null })),
  };
}
