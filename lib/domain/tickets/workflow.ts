import { DomainError } from "../errors";
import { STAGES, type Stage, type TicketStatus } from "./vocabulary";

export type Progress = { status: TicketStatus; stage: Stage };
export type ProgressChange = { status?: TicketStatus; stage?: Stage };

/**
 * The whole of how status and stage move each other (the table of DESIGN §3): the progress after `change`.
 * Always true of the outcome: the status is closed exactly when the stage is CLOSED.
 * @param stageBeforeClosed where a reopened ticket returns to: the last stage before CLOSED
 * @throws INVALID_TRANSITION when status and stage are asked for that exclude each other
 */
export function progress(current: Progress, change: ProgressChange, stageBeforeClosed: Stage = "RECEIVED"): Progress {
  if (change.status && change.stage && (change.status === "closed") !== (change.stage === "CLOSED")) {
    throw new DomainError(
      "INVALID_TRANSITION",
      "Status closed and stage CLOSED go together: set one of them, or both to closed",
    );
  }

  if (change.status === "closed" || change.stage === "CLOSED") return { status: "closed", stage: "CLOSED" };

  const reopens = current.status === "closed";
  const stage = change.stage ?? (reopens && change.status ? stageBeforeClosed : current.stage);
  const stageMoved = change.stage !== undefined && change.stage !== current.stage;

  return { status: change.status ?? statusAfterMove(current.status, stage, stageMoved), stage };
}

function statusAfterMove(current: TicketStatus, stage: Stage, moved: boolean): TicketStatus {
  if (!moved) return current;
  if (stage === "DEPLOYED") return "resolved";

  return current === "closed" ? "open" : current;
}

/** Whether `to` lies further along the pipeline than `from`; CHANGES_REQUESTED ⇄ PR_OPEN is the one loop. */
export function advances(from: Stage, to: Stage): boolean {
  if (from === "CHANGES_REQUESTED" && to === "PR_OPEN") return true;

  return STAGES.indexOf(to) > STAGES.indexOf(from);
}

/** The status after the requester has written: their ticket is not done, whatever we thought. */
export function statusAfterCustomerReply(current: TicketStatus): TicketStatus {
  return current === "new" ? "new" : "open";
}

/** The status after a public answer of an agent: the first one takes the ticket out of the pile. */
export function statusAfterAgentReply(current: TicketStatus): TicketStatus {
  return current === "new" ? "open" : current;
}
