import { z } from "zod";
import { TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";

/** An answer goes to the customer; a note stays among agents. Each has a text of its own, so neither becomes the other. */
export const MESSAGE_KINDS = ["answer", "note"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A screenshot that the server keeps already, and the token to name it with. */
const UploadedFile = z.object({
  token: z.string(),
  file: z.object({ id: z.string(), filename: z.string(), bytes: z.number(), mime: z.string(), url: z.string() }),
});
export type UploadedFile = z.output<typeof UploadedFile>;

const Text = z.object({ body: z.string(), files: z.array(UploadedFile) });
export type DraftText = z.output<typeof Text>;

const Outgoing = z.object({
  /** Also the idempotency key: however often it is sent, it arrives once. */
  id: z.string(),
  kind: z.enum(MESSAGE_KINDS),
  ...Text.shape,
  status: z.enum(TICKET_STATUSES).optional(),
  sentAt: z.string(),
  /** Why it has not arrived; null while it is on its way. */
  failure: z.string().nullable(),
});
export type OutgoingMessage = z.output<typeof Outgoing>;

const TicketDraft = z.object({
  kind: z.enum(MESSAGE_KINDS),
  answer: Text,
  note: Text,
  /** Sent, but not yet known to have arrived. */
  outbox: z.array(Outgoing),
});
export type TicketDraft = z.output<typeof TicketDraft>;

export const EMPTY_TEXT: DraftText = { body: "", files: [] };
export const EMPTY_DRAFT: TicketDraft = { kind: "answer", answer: EMPTY_TEXT, note: EMPTY_TEXT, outbox: [] };

const INTERRUPTED = "The page was left before it was sent.";

/** A draft as it was stored. Whatever was on its way then is nobody's errand any more: it counts as not sent. */
export function readDraft(stored: string | null): TicketDraft {
  const parsed = TicketDraft.safeParse(fromJson(stored));
  if (!parsed.success) return EMPTY_DRAFT;
  const outbox = parsed.data.outbox.map((message) => ({ ...message, failure: message.failure ?? INTERRUPTED }));

  return { ...parsed.data, outbox };
}

/** What is worth storing; null when nothing would be lost. */
export function writeDraft(draft: TicketDraft): string | null {
  const isEmpty = MESSAGE_KINDS.every((kind) => isBlank(draft[kind])) && draft.outbox.length === 0;

  return isEmpty ? null : JSON.stringify(draft);
}

export function isBlank({ body, files }: DraftText): boolean {
  return body.trim() === "" && files.length === 0;
}

/** The text of `kind` as a message to send. */
export function toMessage(
  draft: TicketDraft,
  { kind, id, status, now }: { kind: MessageKind; id: string; status?: OutgoingMessage["status"]; now: Date },
): OutgoingMessage {
  return { id, kind, ...draft[kind], status, sentAt: now.toISOString(), failure: null };
}

/** Moves a text into the outbox, where it stays until the server has it. */
export function moveToOutbox(draft: TicketDraft, message: OutgoingMessage): TicketDraft {
  return { ...draft, [message.kind]: EMPTY_TEXT, outbox: [...draft.outbox, message] };
}

export function markMessage(draft: TicketDraft, id: string, failure: string | null): TicketDraft {
  return { ...draft, outbox: draft.outbox.map((message) => (message.id === id ? { ...message, failure } : message)) };
}

export function dropMessage(draft: TicketDraft, id: string): TicketDraft {
  return { ...draft, outbox: draft.outbox.filter((message) => message.id !== id) };
}

/** Takes an unsent message back for editing, in front of what has been typed since. */
export function takeBack(draft: TicketDraft, id: string): TicketDraft {
  const message = draft.outbox.find((candidate) => candidate.id === id);
  if (!message) return draft;
  const typed = draft[message.kind];
  const body = [message.body, typed.body].filter((text) => text.trim() !== "").join("\n\n");

  return {
    ...dropMessage(draft, id),
    kind: message.kind,
    [message.kind]: { body, files: [...message.files, ...typed.files] },
  };
}

function fromJson(stored: string | null): unknown {
  try {
    return stored === null ? null : JSON.parse(stored);
  } catch {
    return null;
  }
}
