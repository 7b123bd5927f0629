import type { SlaNews } from "../sla/marks";
import type { Ticket } from "../tickets/ticket";
import { publicId, toPrefixedId } from "../tickets/ticket-id";
import { type Message, toldStatus } from "./messages";
import { type MessageType, TEST_EVENT } from "./vocabulary";

/** Standard Webhooks asks for less than 20 kB. */
export const BODY_MAX_BYTES = 20_000;
const TEXT_MAX = 4_000;
const SHORT_TEXT_MAX = 400;

/** A comment as it is told of: of an internal note that it exists, and nothing of what it says. */
export type ToldNote = {
  id: string;
  internal: boolean;
  authorEmail: string;
  fromRequester: boolean;
  body: string;
  createdAt: Date;
};

type Data = Record<string, unknown> & { description: string; note?: Note };
type Note = Record<string, unknown> & { body?: string };

/** `evt_…`, the message's name in its body and its `webhook-id`. */
export function toEventId(deliveryId: string): string {
  return toPrefixedId("evt", deliveryId);
}

/** `wh_…`, as Aurion's document calls an endpoint. */
export function toWebhookId(webhookId: string): string {
  return toPrefixedId("wh", webhookId);
}

/**
 * The body of a message, good for readers of Standard Webhooks (`type`, `timestamp`, `data`) and of Aurion's document
 * (the same with `id`, the ticket in its words). What is too long for a webhook is cut, and named in `data.truncated`.
 */
export function writeMessage(deliveryId: string, message: Message, ticket: Ticket, note: ToldNote | null): string {
  const data: Data = {
    ...ticketFields(ticket),
    ...(message.changed.length > 0 && { changed: message.changed.map((name) => FIELD_NAMES[name] ?? name) }),
    ...(Object.keys(message.previous).length > 0 && { previous: toldPrevious(message.previous) }),
    ...(message.sla && { sla: slaFields(message.sla) }),
    ...(note && { note: noteFields(note) }),
  };

  return shorten((shortened) => envelope(deliveryId, message.type, message.at, shortened), data);
}

/** The body of a test event. */
export function writeTestMessage(deliveryId: string, webhookId: string, at: Date): string {
  return envelope(deliveryId, TEST_EVENT, at, {
    message: "This is a test event. Nothing happened to any ticket.",
    webhook_id: toWebhookId(webhookId),
  });
}

function envelope(deliveryId: string, type: MessageType, at: Date, data: object): string {
  return JSON.stringify({ id: toEventId(deliveryId), type, timestamp: at.toISOString(), data });
}

function ticketFields(ticket: Ticket) {
  const { assumed, external } = ticket;

  return {
    id: ticket.id,
    public_id: publicId(ticket.number),
    subject: ticket.subject,
    description: ticket.body,
    status: toldStatus(ticket.status),
    stage: ticket.stage,
    // What nobody has set is null to Aurion, as in its ticket API.
    priority: assumed.includes("priority") ? null : ticket.priority,
    requester_email: assumed.includes("requester") ? null : ticket.requester.email,
    assignee_email: ticket.assignee?.email ?? null,
    team: ticket.team?.slug ?? null,
    product: ticket.product?.slug ?? null,
    tags: ticket.tags,
    external_provider: external?.provider ?? null,
    external_ticket_id: external?.id ?? null,
    external_ticket_url: external?.url ?? null,
    metadata: ticket.metadata,
    mode: ticket.mode,
    created_at: ticket.createdAt.toISOString(),
    updated_at: ticket.updatedAt.toISOString(),
  };
}

/** Fields that have another name there than in the domain. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  body: "description",
  requester: "requester_email",
  assignee: "assignee_email",
  scheduledAt: "scheduled_at",
  dueAt: "due_at",
};

function toldPrevious({ status, ...rest }: Message["previous"]) {
  return { ...(status !== undefined && { status: toldStatus(status) }), ...rest };
}

function slaFields({ target, targetMinutes, dueAt }: SlaNews) {
  return { target, target_minutes: targetMinutes, due_at: dueAt };
}

function noteFields({ id, internal, authorEmail, fromRequester, body, createdAt }: ToldNote): Note {
  const known = { id, internal, created_at: createdAt.toISOString() };

  return internal ? known : { ...known, author_email: authorEmail, from_requester: fromRequester, body };
}

/** Gives up what a receiver can best do without, one after the other, until the body is small enough. */
function shorten(write: (data: Data) => string, data: Data): string {
  const steps: ((cut: Data) => Data)[] = [
    (cut) => withTexts(cut, TEXT_MAX),
    (cut) => ({ ...cut, metadata: {} }),
    (cut) => withTexts({ ...cut, tags: [] }, SHORT_TEXT_MAX),
  ];
  let cut = data;
  let written = write(cut);
  for (const step of steps) {
    if (Buffer.byteLength(written) < BODY_MAX_BYTES) break;
    cut = step(cut);
    written = write({ ...cut, truncated: namesOfCut(data, cut) });
  }

  return written;
}

function withTexts(data: Data, max: number): Data {
  const { note } = data;

  return {
    ...data,
    description: start(data.description, max),
    ...(note && { note: note.body === undefined ? note : { ...note, body: start(note.body, max) } }),
  };
}

function namesOfCut(data: Data, cut: Data): string[] {
  return Object.keys(data).flatMap((name) => {
    if (JSON.stringify(data[name]) === JSON.stringify(cut[name])) return [];

    return [name === "note" ? "note.body" : name];
  });
}

/** Never half of a character. */
function start(text: string, max: number): string {
  return text.length > max ? text.slice(0, max).replace(/[\uD800-\uDBFF]$/, "") : text;
}
