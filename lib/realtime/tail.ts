import type { EventKind } from "@/lib/domain/events";
import { processWide } from "@/lib/process-wide";
import { logger } from "@/lib/telemetry/logger";
import { metrics } from "@/lib/telemetry/metrics";
import { eventsAfter, newestEvent, PAGE, type TicketEventRow } from "./event-row";
import { listenTo } from "./listener";

export type Follower = (event: TicketEventRow) => void;

/**
 * Reads new events once for the whole process and hands them on in commit order. Notices only say that there is
 * something new: what was missed while the connection was down is read with the next one.
 */
class EventTail {
  readonly #followers = new Set<Follower>();
  #last: bigint | null = null;
  #starting: Promise<bigint> | null = null;
  #reading: Promise<void> | null = null;
  #isStale = false;

  /** @returns the number of the newest event that has been handed on; followers get everything after it */
  async start(): Promise<bigint> {
    this.#starting ??= this.#start().catch((error) => {
      this.#starting = null;
      throw error;
    });
    await this.#starting;

    return this.position;
  }

  get position(): bigint {
    return this.#last ?? 0n;
  }

  /** @returns ends the following */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);

    return () => this.#followers.delete(follower);
  }

  async #start(): Promise<bigint> {
    this.#last = await newestEvent();
    listenTo("ticket_event", { notified: () => this.#read(), connected: () => this.#read() });

    return this.#last;
  }

  #read(): void {
    this.#isStale = true;
    this.#reading ??= this.#readAll()
      .catch((error) => logger().warn({ err: error }, "new events were not read, the next notice tries again"))
      .finally(() => {
        this.#reading = null;
      });
  }

  async #readAll(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const events = await eventsAfter(this.position, null, null);
      for (const event of events) this.#handOn(event);
      if (events.length === PAGE) this.#isStale = true;
    }
  }

  #handOn(event: TicketEventRow): void {
    this.#last = event.seq;
    count(event.kind);
    for (const follower of this.#followers) follower(event);
  }
}

function count(kind: EventKind): void {
  const { eventsSeen, ticketsCreated, ticketsUpdated } = metrics();
  eventsSeen.inc({ kind });
  if (kind === "ticket_created") ticketsCreated.inc();
  else if (kind.endsWith("_changed")) ticketsUpdated.inc();
}

export const eventTail = () => processWide("event-tail", () => new EventTail());
