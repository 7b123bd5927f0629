import type { TicketEvent } from "@/lib/db/events";
import { findTicketsByIds } from "@/lib/db/tickets";
import { enqueueAll } from "@/lib/jobs/enqueue";
import { newId } from "../ids";
import type { TransactionContext } from "../transaction";
import { deliveryJob } from "./delivery-job";
import { type Message, toMessages } from "./messages";
import { type ToldNote, writeMessage } from "./payload";

/**
 * Writes down what each endpoint is to hear of these events, and queues it. Endpoints that are paused get it too, and
 * send it when they go on. Live events reach live endpoints, test events test endpoints.
 * @param tx the transaction in which the events are consumed
 */
export async function queueDeliveries(tx: TransactionContext, events: readonly TicketEvent[]): Promise<void> {
  const endpoints = await tx.db.webhookEndpoint.findMany({
    where: { state: { in: ["active", "paused"] } },
    select: { id: true, mode: true, events: true, state: true },
  });
  const hearersOf = ({ type, mode }: Message) =>
    endpoints.filter((endpoint) => endpoint.mode === mode && endpoint.events.includes(type));
  const messages = toMessages(events).filter((message) => hearersOf(message).length > 0);
  if (messages.length === 0) return;

  const tickets = await findTicketsByIds(tx, [...new Set(messages.map(({ ticketId }) => ticketId))]);
  const notes = await notesOf(tx, messages);
  const at = tx.now();
  const deliveries = messages.flatMap((message) => {
    const ticket = tickets.get(message.ticketId);
    if (!ticket) return [];
    const note = message.commentId === null ? null : (notes.get(message.commentId) ?? null);

    return hearersOf(message).map(({ id: endpointId, state }) => {
      const id = newId(at);
      const body = writeMessage(id, message, ticket, note && forTicket(note, ticket.requester.id));
      const nextAttemptAt = state === "active" ? at : null;

      return { id, endpointId, ticketId: ticket.id, type: message.type, body, createdAt: at, nextAttemptAt };
    });
  });

  await tx.db.webhookDelivery.createMany({ data: deliveries });
  await enqueueAll(
    tx.db,
    "deliver-webhook",
    deliveries.filter(({ nextAttemptAt }) => nextAttemptAt !== null).map((delivery) => deliveryJob(delivery)),
  );
}

type Note = Omit<ToldNote, "fromRequester"> & { authorId: string };

async function notesOf(tx: TransactionContext, messages: readonly Message[]): Promise<Map<string, Note>> {
  const ids = messages.flatMap(({ commentId }) => commentId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx.db.comment.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      internal: true,
      body: true,
      createdAt: true,
      authorId: true,
      author: { select: { email: true } },
    },
  });

  return new Map(rows.map(({ author, ...row }) => [row.id, { ...row, authorEmail: author.email }]));
}

function forTicket({ authorId, ...note }: Note, requesterId: string): ToldNote {
  return { ...note, fromRequester: authorId === requesterId };
}
