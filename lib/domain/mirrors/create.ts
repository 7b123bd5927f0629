import { passOn } from "@/lib/db/mirrors";
import { type Itsm, type ItsmAccount, Refused, type RemoteTicket, Unreachable } from "@/lib/itsm/provider";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { InvalidInput } from "../errors";
import { createTicket } from "../tickets/create";
import type { CreateTicketInput } from "../tickets/schemas";
import type { ExternalTicket, Ticket } from "../tickets/ticket";
import { type TransactionContext, withTransaction } from "../transaction";
import { accountFor } from "./accounts";
import { pause, whileAsked } from "./direct";
import { agree, markerOf, toMirrorFields } from "./mirror";
import { pushJob, SETTLE_MS } from "./push";

/** The issue code of a ticket that the ITSM provider will not have; its message is the provider's. */
export const REFUSED_BY_PROVIDER = "refused_by_provider";

/** Whoever asks waits no longer than this for the provider; then the ticket is here, and a job takes it there. */
const WAIT_MS = 4_000;

/**
 * Makes a ticket together with its counterpart at the provider, where there is one. The provider is asked last and within
 * the transaction: what it refuses leaves nothing behind here. When it cannot be reached the ticket is made all the same,
 * and a job mirrors it later.
 * @throws INVALID_INPUT with the code `refused_by_provider`, and whatever `createTicket` throws
 */
export async function createMirroredTicket(ctx: DomainContext, itsm: Itsm, input: CreateTicketInput): Promise<Ticket> {
  return withTransaction(ctx, async (tx) => {
    const ticket = await createTicket(tx, input);
    if (ticket.mode === "test") return ticket;
    const account = await accountFor(tx, itsm, ticket.product?.id ?? null);

    return account ? { ...ticket, external: await mirror(tx, itsm, account, ticket) } : ticket;
  });
}

async function mirror(
  tx: TransactionContext,
  itsm: Itsm,
  account: ItsmAccount,
  ticket: Ticket,
): Promise<ExternalTicket | null> {
  const provider = itsm.open(account);
  const fields = toMirrorFields(ticket);
  const row = { ticketId: ticket.id, provider: provider.name, account: account.url, createdAt: tx.now() };
  let attemptedAt: Date | null = null;

  const create = async (): Promise<RemoteTicket | null> => {
    attemptedAt = tx.now();
    try {
      return await provider.create(fields, markerOf(ticket.id), WAIT_MS);
    } catch (error) {
      if (error instanceof Refused) throw refusal(error);
      if (!(error instanceof Unreachable)) throw error;
      pause(account.url, tx.now(), error.retryAfterSeconds);

      return null;
    }
  };

  const remote = await whileAsked(account.url, tx.now(), create);
  if (remote) {
    const { id: externalId, url } = remote;
    await passOn(tx.db, account.url, externalId, ticket.id);
    await tx.db.ticketMirror.create({ data: { ...row, externalId, url, agreed: agree(fields, remote) } });

    return { provider: provider.name, id: externalId, url };
  }
  await tx.db.ticketMirror.create({ data: { ...row, attemptedAt } });
  const runAt = new Date(tx.now().getTime() + (attemptedAt ? SETTLE_MS : 0));
  await enqueue(tx.db, ...pushJob(row, { runAt }));

  return null;
}

function refusal({ message }: Refused): InvalidInput {
  return new InvalidInput([{ path: [], code: REFUSED_BY_PROVIDER, message }]);
}
