import type { WireComment, WireEvent } from "@/app/api/desk/_dialect/schemas";

export type ConversationEntry =
  | { type: "comment"; key: string; comment: WireComment }
  /** Events with no comment between them. */
  | { type: "run"; key: string; events: WireEvent[] };

export type LoadedConversation = {
  /** In any order, as pages come. */
  comments: readonly WireComment[];
  events: readonly WireEvent[];
  hasEarlierComments: boolean;
  hasEarlierEvents: boolean;
};

/**
 * Comments and timeline as one story, oldest first. Both come in pages of their own, so the story starts where the shorter
 * of the two begins: an entry before that would seem to stand next to one that is only not loaded yet.
 */
export function mergeConversation(loaded: LoadedConversation): ConversationEntry[] {
  const start = Math.max(
    startOf(loaded.comments, loaded.hasEarlierComments),
    startOf(loaded.events, loaded.hasEarlierEvents),
  );
  const moments = [
    ...loaded.comments.map((comment) => ({ at: timeOf(comment), comment })),
    ...loaded.events.filter(isTold).map((event) => ({ at: timeOf(event), event })),
  ].filter(({ at }) => at >= start);

  return group(moments.sort((a, b) => a.at - b.at || Number("event" in a) - Number("event" in b) || bySeq(a, b)));
}

type Moment = { at: number } & ({ comment: WireComment } | { event: WireEvent });

/** The comments themselves tell of answers and notes, and the ticket's own text of its submission. */
function isTold({ kind }: WireEvent): boolean {
  return kind !== "comment_added" && kind !== "note_added" && kind !== "ticket_created";
}

function startOf(loaded: readonly { createdAt: string }[], hasEarlier: boolean): number {
  return hasEarlier ? Math.min(...loaded.map(timeOf)) : Number.NEGATIVE_INFINITY;
}

function timeOf({ createdAt }: { createdAt: string }): number {
  return Date.parse(createdAt);
}

/** One change may make several events in the same millisecond; their numbers keep the order. */
function bySeq(a: Moment, b: Moment): number {
  if (!("event" in a) || !("event" in b)) return 0;

  return a.event.seq.length - b.event.seq.length || (a.event.seq < b.event.seq ? -1 : 1);
}

function group(moments: readonly Moment[]): ConversationEntry[] {
  const entries: ConversationEntry[] = [];

  for (const moment of moments) {
    const last = entries.at(-1);
    if ("comment" in moment) entries.push({ type: "comment", key: moment.comment.id, comment: moment.comment });
    else if (last?.type === "run") last.events.push(moment.event);
    else entries.push({ type: "run", key: `run-${moment.event.seq}`, events: [moment.event] });
  }

  return entries;
}
