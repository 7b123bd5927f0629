import { lockMirror } from "@/lib/db/mirrors";
import type { Itsm, RemoteTicket } from "@/lib/itsm/provider";
import { Refused, Unreachable } from "@/lib/itsm/provider";
import type { DomainContext } from "../context";
import { lockTicket } from "../tickets/get";
import { applyChanges } from "../tickets/update";
import { type TransactionContext, withTransaction } from "../transaction";
import { openAccount } from "./accounts";
import { Agreed, changesOf, toMirrorFields, toRemoteFields } from "./mirror";

/** Clocks differ, and a change may be visible there a moment after its time. */
const OVERLAP_MS = 120_000;
/** The first reading looks back to what happened since an account was named. */
const FIRST_LOOK_MS = 3_600_000;

/**
 * Reads what changed at a provider since the last time and changes our tickets accordingly, as the system. Bears
 * repetition. Tickets that are not ours are passed over.
 * @returns how many of our tickets changed; null when the provider cannot be reached now
 */
export async function pullMirrors(ctx: DomainContext, itsm: Itsm, account: string): Promise<number | null> {
  const provider = await openAccount(ctx, itsm, account);
  if (!provider) return 0;
  const begun = ctx.now();
  const position = await ctx.db.itsmPosition.findUnique({ where: { account } });
  const since = position?.readTo ?? new Date(begun.getTime() - FIRST_LOOK_MS);

  let changed = 0;
  try {
    for await (const remote of provider.changedSince(new Date(since.getTime() - OVERLAP_MS))) {
      if (await withTransaction(ctx, (tx) => apply(tx, account, remote))) changed++;
    }
  } catch (error) {
    // A reading that is refused as a whole is as good as none: what is wrong may be put right.
    if (!(error instanceof Unreachable || error instanceof Refused)) throw error;
    await noteFailure(ctx, account, error.message, position?.failingSince ?? begun);

    return null;
  }
  const state = { readTo: begun, problem: null, failingSince: null };
  await ctx.db.itsmPosition.upsert({ where: { account }, create: { account, ...state }, update: state });

  return changed;
}

/**
 * Reads one ticket of a provider that is said to have changed, as `pullMirrors` does. What is gone there, or not ours,
 * changes nothing.
 * @throws Unreachable when it is to be tried again
 */
export async function pullTicket(
  ctx: DomainContext,
  itsm: Itsm,
  { account, externalId }: { account: string; externalId: string },
): Promise<boolean> {
  const provider = await openAccount(ctx, itsm, account);
  if (!provider) return false;

  try {
    const remote = await provider.read(externalId);

    return await withTransaction(ctx, (tx) => apply(tx, account, remote));
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

async function noteFailure(ctx: DomainContext, account: string, problem: string, failingSince: Date): Promise<void> {
  const state = { problem, failingSince };
  await ctx.db.itsmPosition.upsert({ where: { account }, create: { account, ...state }, update: state });
}

async function apply(tx: TransactionContext, account: string, remote: RemoteTicket): Promise<boolean> {
  const mirror = await lockMirror(tx.db, account, remote.id);
  const agreed = Agreed.safeParse(mirror?.agreed).data;
  if (!mirror || !agreed || remote.updatedAt.toISOString() < agreed.theirsAt) return false;

  const ticket = await lockTicket(tx, { id: mirror.ticketId });
  const changes = changesOf(remote, agreed, ticket);
  const updated = await applyChanges(tx, ticket, changes);
  const now = toMirrorFields(updated);
  // Only what came from there is known there; what else changed here is still to be told.
  const learned = Object.fromEntries(
    (Object.keys(changes) as (keyof typeof changes)[]).map((name) => [name, now[name]]),
  );
  const data: Agreed = {
    ours: { ...agreed.ours, ...learned },
    theirs: toRemoteFields(remote),
    theirsAt: remote.updatedAt.toISOString(),
  };
  await tx.db.ticketMirror.update({
    where: { ticketId: mirror.ticketId },
    data: { agreed: data, updatedAt: tx.now() },
  });

  return updated.version !== ticket.version;
}
