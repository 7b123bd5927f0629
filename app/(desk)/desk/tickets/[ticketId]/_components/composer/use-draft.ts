"use client";

import { useCallback, useSyncExternalStore } from "react";
import { EMPTY_DRAFT, readDraft, type TicketDraft, writeDraft } from "./draft";

const PREFIX = "glassdesk.draft.";

const drafts = new Map<string, TicketDraft>();
const listeners = new Set<() => void>();

/** The draft of a ticket, kept in this browser with every keystroke until it has been sent. */
export function useDraft(ticketId: string) {
  const draft = useSyncExternalStore(
    subscribe,
    () => draftOf(ticketId),
    () => EMPTY_DRAFT,
  );
  const change = useCallback((next: (draft: TicketDraft) => TicketDraft) => changeDraft(ticketId, next), [ticketId]);

  return { draft, change };
}

/** Also for answers that arrive after the page was left. */
export function changeDraft(ticketId: string, next: (draft: TicketDraft) => TicketDraft): void {
  const draft = next(draftOf(ticketId));
  drafts.set(ticketId, draft);
  store(ticketId, writeDraft(draft));
  for (const listener of listeners) listener();
}

function draftOf(ticketId: string): TicketDraft {
  const known = drafts.get(ticketId);
  if (known) return known;

  const draft = readDraft(load(ticketId));
  drafts.set(ticketId, draft);
  return draft;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Storage may be switched off or full: then the draft lives as long as the page does. */
function load(ticketId: string): string | null {
  try {
    return localStorage.getItem(PREFIX + ticketId);
  } catch {
    return null;
  }
}

function store(ticketId: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + ticketId);
    else localStorage.setItem(PREFIX + ticketId, text);
  } catch {
    // See load.
  }
}
