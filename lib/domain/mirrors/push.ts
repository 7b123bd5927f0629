import { passOn } from "@/lib/db/mirrors";
import { findTicket } from "@/lib/db/tickets";
import {
  type Itsm,
  type ItsmProvider,
  type MirrorFields,
  Refused,
  type RemoteTicket,
  Unreachable,
} from "@/lib/itsm/provider";
import { type EnqueueOptions, enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import type { Ticket } from "../tickets/ticket";
import { withTransaction } from "../transaction";
import { openAccount } from "./accounts";
import { Agreed, agree, markerOf, toMirrorFields, unknownOf } from "./mirror";

/** So long after an attempt without an answer, the provider's search shows what came of it. */
export const SETTLE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

type Mirror = {
  ticketId: string;
  account: string;
  externalId: string | null;
  attemptedAt: Date | null;
  agreed: unknown;
};

/** The arguments that queue a ticket's way to its provider. One at a time for each account keeps order and rate. */
export function pushJob(
  { ticketId, account }: Pick<Mirror, "ticketId" | "account">,
  { runAt, tries = 0 }: { runAt?: Date; tries?: number } = {},
) {
  const options: EnqueueOptions = {
    key: `push-mirror:${ticketId}`,
    queue: accountQueue(account),
    ...(runAt && { runAt }),
  };

  return ["push-mirror", { ticketId, tries }, options] as const;
}

/** Everything that speaks with one account waits in one line. */
export function accountQueue(account: string): string {
  return `itsm:${account}`;
}

/**
 * Brings a ticket's counterpart up to date, or makes it. Bears repetition: before a ticket is made once more, the one
 * that an earlier attempt may have left behind is looked for. What cannot be done now is queued for later, for as long as
 * it takes; what the provider refuses is noted on the mirror until the ticket changes.
 */
export async function pushMirror(
  ctx: DomainContext,
  itsm: Itsm,
  { ticketId, tries }: { ticketId: string; tries: number },
): Promise<void> {
  const mirror = await ctx.db.ticketMirror.findUnique({ where: { ticketId } });
  const ticket = mirror && (await findTicket(ctx, { id: ticketId }));
  const provider = ticket && (await openAccount(ctx, itsm, mirror.account));
  if (!provider) return;

  try {
    await (mirror.externalId ? change(ctx, provider, mirror, ticket) : make(ctx, provider, mirror, ticket));
  } catch (error) {
    if (error instanceof Refused) return note(ctx, ticketId, error.message);
    if (!(error instanceof Unreachable)) throw error;
    const pauseMs = Math.min(SETTLE_MS * 2 ** tries, LONGEST_PAUSE_MS);
    const askedMs = (error.retryAfterSeconds ?? 0) * 1000;
    const runAt = new Date(ctx.now().getTime() + Math.max(pauseMs, askedMs));
    await enqueue(ctx.db, ...pushJob(mirror, { runAt, tries: tries + 1 }));
  }
}

async function make(ctx: DomainContext, provider: ItsmProvider, mirror: Mirror, ticket: Ticket): Promise<void> {
  const { ticketId, attemptedAt } = mirror;
  const settled = attemptedAt && new Date(attemptedAt.getTime() + SETTLE_MS);
  if (settled && settled > ctx.now()) return void (await enqueue(ctx.db, ...pushJob(mirror, { runAt: settled })));

  const fields = toMirrorFields(ticket);
  const left = attemptedAt ? await provider.find(markerOf(ticketId)) : null;
  // Before the provider is asked, so that a crash in between is an attempt too.
  if (!left) await ctx.db.ticketMirror.update({ where: { ticketId }, data: { attemptedAt: ctx.now() } });
  const remote = left ?? (await create(ctx, provider, ticketId, fields));
  // What was left behind tells of the ticket as it was then: nothing is agreed on before it has been told all.
  await link(ctx, mirror, remote, left ? null : agree(fields, remote));
  if (left) await change(ctx, provider, { ...mirror, externalId: left.id }, ticket);
}

/** What is refused was not made: when it is asked for again, nothing has to be waited or looked for. */
async function create(ctx: DomainContext, provider: ItsmProvider, ticketId: string, fields: MirrorFields) {
  try {
    return await provider.create(fields, markerOf(ticketId));
  } catch (error) {
    if (error instanceof Refused)
      await ctx.db.ticketMirror.update({ where: { ticketId }, data: { attemptedAt: null } });
    throw error;
  }
}

async function change(ctx: DomainContext, provider: ItsmProvider, mirror: Mirror, ticket: Ticket): Promise<void> {
  const fields = toMirrorFields(ticket);
  const agreed = Agreed.safeParse(mirror.agreed);
  const unknown = agreed.success ? unknownOf(fields, agreed.data) : fields;
  if (Object.keys(unknown).length === 0 || !mirror.externalId) return;

  const remote = await provider.update(mirror.externalId, unknown);
  await link(ctx, mirror, remote, mergeTheirs(agree(fields, remote), agreed.data, unknown));
}

/** Fields that we did not send may have been changed there meanwhile: their news is still to be read. */
function mergeTheirs(now: Agreed, before: Agreed | undefined, sent: object): Agreed {
  if (!before) return now;
  const theirs = Object.fromEntries(Object.entries(now.theirs).filter(([name]) => name in sent));

  return { ...now, theirs: { ...before.theirs, ...theirs } };
}

async function link(
  ctx: DomainContext,
  { ticketId, account }: Mirror,
  { id, url }: RemoteTicket,
  agreed: Agreed | null,
): Promise<void> {
  const data = { externalId: id, url, agreed: agreed ?? {}, refusal: null, refusedAt: null, updatedAt: ctx.now() };
  await withTransaction(ctx, async (tx) => {
    await passOn(tx.db, account, id, ticketId);
    await tx.db.ticketMirror.update({ where: { ticketId }, data });
  });
}

async function note(ctx: DomainContext, ticketId: string, refusal: string): Promise<void> {
  const now = ctx.now();
  await ctx.db.ticketMirror.update({ where: { ticketId }, data: { refusal, refusedAt: now, updatedAt: now } });
}
