import { eventsAfter, newestEvent, PAGE, type TicketEventRow } from "./event-row";
import { eventTail } from "./tail";

const BUFFERED = 500;

export type SubscribeOptions = {
  /** The last event that the subscriber has seen; left out, it hears of new ones only. */
  after?: bigint;
  /** Events of this ticket only. */
  ticketId?: string;
  accepts: (event: TicketEventRow) => boolean;
  /** Ends the subscription. */
  signal: AbortSignal;
};

export type Subscription = AsyncIterable<TicketEventRow> & {
  /** Where it starts: everything after this event is coming. */
  position: bigint;
};

/**
 * Events in commit order, each exactly once: first what came after `after`, from the database, then what happens.
 * A subscriber who is too slow for its buffer reads from the database again, so memory stays bounded and nothing is lost.
 */
export async function subscribe(options: SubscribeOptions): Promise<Subscription> {
  await eventTail().start();
  const position = await startingPoint(options.after);

  return { position, [Symbol.asyncIterator]: () => deliver(options, position) };
}

/** A number that was never given (a restored backup, a made-up header) would wait for ever: it means "from now on". */
async function startingPoint(after: bigint | undefined): Promise<bigint> {
  if (after !== undefined && after <= eventTail().position) return after;
  const newest = await newestEvent();

  return after !== undefined && after < newest ? after : newest;
}

async function* deliver({ ticketId, accepts, signal }: SubscribeOptions, position: bigint) {
  const inbox = new Inbox((event) => (!ticketId || event.ticketId === ticketId) && accepts(event), signal);
  let cursor = position;
  try {
    while (!signal.aborted) {
      const upTo = inbox.startOver();
      for await (const event of replay(cursor, upTo, ticketId ?? null)) {
        if (signal.aborted) return;
        if (accepts(event)) yield event;
      }
      if (upTo > cursor) cursor = upTo;

      for await (const event of inbox.arrivals(cursor)) {
        cursor = event.seq;
        yield event;
      }
    }
  } finally {
    inbox.close();
  }
}

async function* replay(after: bigint, upTo: bigint, ticketId: string | null) {
  for (let cursor = after; cursor < upTo; ) {
    const events = await eventsAfter(cursor, upTo, ticketId);
    yield* events;
    if (events.length < PAGE) return;
    cursor = events.at(-1)?.seq ?? upTo;
  }
}

/** What has arrived and was not yet taken. */
class Inbox {
  #events: TicketEventRow[] = [];
  #wake: (() => void) | null = null;
  readonly #unfollow: () => void;
  readonly #signal: AbortSignal;
  #hasOverflowed = false;

  constructor(wants: (event: TicketEventRow) => boolean, signal: AbortSignal) {
    this.#signal = signal;
    this.#unfollow = eventTail().follow((event) => wants(event) && this.#put(event));
    signal.addEventListener("abort", this.#awake);
  }

  /** Empties it. @returns the last event that will not arrive any more */
  startOver(): bigint {
    this.#events = [];
    this.#hasOverflowed = false;

    return eventTail().position;
  }

  /** Events after `after`, until the signal or an overflow ends them. */
  async *arrivals(after: bigint) {
    while (!this.#signal.aborted && !this.#hasOverflowed) {
      const event = this.#events.shift();
      if (!event) await this.#arrival();
      else if (event.seq > after) yield event;
    }
  }

  close(): void {
    this.#unfollow();
    this.#signal.removeEventListener("abort", this.#awake);
  }

  #put(event: TicketEventRow): void {
    if (this.#events.length >= BUFFERED) {
      this.#events = [];
      this.#hasOverflowed = true;
    } else if (!this.#hasOverflowed) {
      this.#events.push(event);
    }
    this.#awake();
  }

  #arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.#signal.aborted || this.#hasOverflowed || this.#events.length > 0) resolve();
    });
  }

  readonly #awake = (): void => {
    this.#wake?.();
    this.#wake = null;
  };
}
