import type { Stage, TicketStatus } from "../tickets/vocabulary";
import { advances } from "../tickets/workflow";
import type { Derived } from "./derive-stage";

/** Where the code had last taken a ticket: see the table `ticket_code`. */
export type Followed = {
  stage: Stage;
  /** The status that was asked for then, and the one that it replaced. */
  status: TicketStatus | null;
  statusBefore: TicketStatus | null;
  setback: string | null;
};

export const UNFOLLOWED: Followed = { stage: "RECEIVED", status: null, statusBefore: null, setback: null };

export type Move = {
  changes: { stage?: Stage; status?: TicketStatus };
  followed: Followed;
  /** The setback is new and is to be told of. */
  isSetBack: boolean;
};

type Current = { stage: Stage; status: TicketStatus };

/**
 * What becomes of a ticket when its code is at `next`. Without moves by hand the ticket ends where `next` says, whatever
 * way it took; people's own decisions stand until the code gets further than they put the ticket, or a fix is taken back.
 */
export function decideMove(ticket: Current, before: Followed, next: Derived): Move {
  const status = wantedStatus(next);
  const isSetBack = next.setback !== null && next.setback !== before.setback;
  const isOurs = before.status !== null && ticket.status === before.status;
  const replaced = status === before.status || isOurs ? before.statusBefore : ticket.status;
  const followed = { stage: next.stage, status, statusBefore: status && replaced, setback: next.setback };
  const isNews = next.stage !== before.stage || status !== before.status || isSetBack;
  if (!isNews || isSettled(ticket, before, next, isSetBack)) return { changes: {}, followed, isSetBack: false };

  const wanted = status ?? (isOurs ? before.statusBefore : null);
  const changesStatus = status !== before.status && wanted !== null && wanted !== ticket.status;
  const changes = {
    ...(changesStage(ticket, before, next) && { stage: next.stage }),
    ...(changesStatus && { status: wanted }),
  };

  return { changes, followed, isSetBack };
}

function changesStage(ticket: Current, before: Followed, next: Derived): boolean {
  if (ticket.stage === next.stage) return false;

  return ticket.stage === before.stage || ticket.stage === "CLOSED" || advances(ticket.stage, next.stage);
}

/** The table of DESIGN §3, and "reopens" for what was taken back. */
function wantedStatus({ stage, setback }: Derived): TicketStatus | null {
  if (setback) return "open";
  if (stage === "CLOSED") return "closed";

  return stage === "DEPLOYED" ? "resolved" : null;
}

/** A person, or quiet days, have decided: only a fix that is taken back opens what they closed, and nothing closes what they opened. */
function isSettled(ticket: Current, before: Followed, next: Derived, isSetBack: boolean): boolean {
  const closedByOthers = ticket.stage === "CLOSED" && before.stage !== "CLOSED";
  if (closedByOthers) return !isSetBack || next.setback === "deployment_failed";

  return next.stage === "CLOSED" && before.status === "resolved" && ticket.status !== "resolved";
}
