import { DomainError } from "@/lib/domain/errors";
import { shutdownSignal } from "@/lib/lifecycle";
import { processWide } from "@/lib/process-wide";
import type { TicketEventRow } from "@/lib/realtime/event-row";
import { type SubscribeOptions, subscribe } from "@/lib/realtime/subscribe";
import { logger } from "@/lib/telemetry/logger";
import { metrics } from "@/lib/telemetry/metrics";
import type { Result } from "./endpoint";

const HEARTBEAT_MS = 30_000;
/** Beside the events, which wait for the client to read. */
const MOST_WAITING = 4;
const RECONNECT_MS = 2_000;
const HEARTBEAT = ":hb\n\n";
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

const encoder = new TextEncoder();

export type EventFrame = { event: string; data: unknown };

export type EventStreamOptions = Omit<SubscribeOptions, "after" | "signal"> & {
  request: Request;
  /** What is sent of an event. Called once an event and stream; keep it to type and id. */
  frame: (event: TicketEventRow) => EventFrame;
  /**
   * Other things to tell of, as they are and not as they were: without an id, so that nobody resumes after them, and
   * dropped for a client who is too slow. Called once a stream; what it returns ends it.
   */
  beside?: (send: (frame: EventFrame) => void) => () => void;
};

/** The last event that a reconnecting client has seen; undefined for a new one, or for something made up. */
export function lastEventId(request: Request): bigint | undefined {
  const given = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("last_event_id");

  return given !== null && /^\d{1,18}$/.test(given) ? BigInt(given) : undefined;
}

/**
 * A `text/event-stream` result: resumes after Last-Event-ID, sends a heartbeat at once and every 30 seconds, reads no
 * faster than the client, and ends when the client leaves or the server is told to stop.
 * @throws UNAVAILABLE while the server stops
 */
export async function eventStream({ request, frame, beside, ...filter }: EventStreamOptions): Promise<Result<never>> {
  if (shutdownSignal().aborted) throw new DomainError("UNAVAILABLE", "The desk is restarting");
  // Nobody would read the body, and nothing would end it.
  if (request.method === "HEAD") return { headers: HEADERS };

  const ended = new AbortController();
  const signal = AbortSignal.any([request.signal, ended.signal, shutdownSignal()]);
  const subscription = await subscribe({ ...filter, after: lastEventId(request), signal });
  const events = subscription[Symbol.asyncIterator]();

  // The id alone sets the browser's Last-Event-ID, so a stream that breaks before its first event resumes too.
  const greeting = `${HEARTBEAT}retry: ${RECONNECT_MS}\nid: ${subscription.position}\n\n`;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      open(controller, greeting, signal);
      const end = signal.aborted ? undefined : beside?.((other) => trickle(controller, writtenFrame(other)));
      if (end) signal.addEventListener("abort", end, { once: true });
      // An iterator that waits for the next read would go on collecting.
      signal.addEventListener("abort", () => void events.return?.(), { once: true });
    },
    pull: async (controller) => {
      try {
        const next = await events.next();
        if (!next.done) controller.enqueue(encoder.encode(written(next.value, frame)));
      } catch (error) {
        logger().warn({ err: error }, "an event stream ended early, its client will resume");
        ended.abort();
      }
    },
    cancel: () => ended.abort(),
  });

  return {
    body,
    headers: HEADERS,
  };
}

function written(event: TicketEventRow, frame: EventStreamOptions["frame"]): string {
  return `id: ${event.seq}\n${writtenFrame(frame(event))}`;
}

function writtenFrame({ event, data }: EventFrame): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

type Controller = ReadableStreamDefaultController<Uint8Array>;

/** One timer for all streams of the process: a thousand of them cost a thousand small writes, not a thousand timers. */
class Heart {
  readonly #streams = new Set<Controller>();
  #timer: ReturnType<typeof setInterval> | null = null;

  add(controller: Controller): void {
    this.#streams.add(controller);
    this.#timer ??= setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
    metrics().sseClients.set(this.#streams.size);
  }

  remove(controller: Controller): void {
    this.#streams.delete(controller);
    metrics().sseClients.set(this.#streams.size);
    if (this.#streams.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #beat(): void {
    for (const controller of this.#streams) trickle(controller, HEARTBEAT);
  }
}

/** A client that does not even take heartbeats must not pile them up. */
function trickle(controller: Controller, text: string): void {
  if ((controller.desiredSize ?? Number.NEGATIVE_INFINITY) > -MOST_WAITING) controller.enqueue(encoder.encode(text));
}

function open(controller: Controller, greeting: string, signal: AbortSignal): void {
  const heart = processWide("sse-heart", () => new Heart());
  heart.add(controller);
  controller.enqueue(encoder.encode(greeting));
  const close = () => {
    heart.remove(controller);
    try {
      controller.close();
    } catch {
      // The client was faster.
    }
  };
  if (signal.aborted) close();
  else signal.addEventListener("abort", close, { once: true });
}
