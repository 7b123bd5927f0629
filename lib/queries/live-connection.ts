/** A browser lets one site have six connections, so a tab that nobody looks at gives its own back. */
const HIDDEN_FOR_MS = 20_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

export type LiveHandlers<Event> = {
  event: (event: Event) => void;
  up: () => void;
  down: () => void;
};

/**
 * Listens to a stream of events, and goes on where it was after every interruption.
 * @param position the last event that is known already
 * @returns ends it
 */
export function connect<Event>(path: string, position: string, handlers: LiveHandlers<Event>): () => void {
  let last = position;
  let source: EventSource | null = null;
  let retryMs = FIRST_RETRY_MS;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let hidden: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    clearTimeout(retry);
    if (source) return;
    source = new EventSource(`${path}${path.includes("?") ? "&" : "?"}last_event_id=${last}`);
    source.onopen = () => {
      retryMs = FIRST_RETRY_MS;
      handlers.up();
    };
    source.addEventListener("ticket", (message) => {
      last = message.lastEventId || last;
      handlers.event(JSON.parse(message.data));
    });
    source.onerror = () => {
      handlers.down();
      // The browser tries again by itself, except after an answer that is no stream.
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      retry = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    };
  };
  const close = () => {
    source?.close();
    source = null;
    clearTimeout(retry);
  };
  const follow = () => {
    clearTimeout(hidden);
    if (document.visibilityState === "visible") open();
    else hidden = setTimeout(close, HIDDEN_FOR_MS);
  };

  follow();
  document.addEventListener("visibilitychange", follow);

  return () => {
    document.removeEventListener("visibilitychange", follow);
    clearTimeout(hidden);
    close();
  };
}
