import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { consumersBehind, enrolConsumers, lockPosition, movePosition, readEvents } from "@/lib/db/events";
import { withTransaction } from "@/lib/domain/transaction";
import { listenTo } from "@/lib/realtime/listener";
import { logger } from "@/lib/telemetry/logger";
import type { Consumer } from "./consumer";
import { CONSUMERS } from "./consumers";

const BATCH = 200;

/**
 * Makes every consumer known before the first request is served, so that nothing that happens from then on escapes it,
 * even while no worker runs. What is older is not told of: neither the demo's tickets nor those before an upgrade.
 */
export async function enrolAll(): Promise<void> {
  await enrolConsumers(
    database(),
    CONSUMERS.map((consumer) => consumer.name),
  );
}

/**
 * Reads the outbox whenever something has happened. The minutely `read-outbox` job heals what a failure left behind.
 * @returns ends it, once what it is at is done
 */
export function followOutbox(consumers: readonly Consumer[] = CONSUMERS): () => Promise<void> {
  let isStale = false;
  let reading: Promise<void> | null = null;

  const readAll = async () => {
    while (isStale) {
      isStale = false;
      await readOutbox(consumers);
    }
    reading = null;
  };
  const read = () => {
    isStale = true;
    reading ??= readAll();
  };
  const unfollow = listenTo("ticket_event", { notified: read, connected: read });

  return async () => {
    unfollow();
    await reading;
  };
}

/** Lets every consumer catch up. One that fails is logged and does not hold back the others. */
export async function readOutbox(consumers: readonly Consumer[] = CONSUMERS): Promise<void> {
  for (const consumer of await thoseBehind(consumers)) {
    try {
      while (await consumeBatch(consumer));
    } catch (error) {
      logger().error({ err: error, consumer: consumer.name }, "events were not consumed, they are tried again");
    }
  }
}

/** In several processes all hear of an event and one consumes it: the others ask once instead of once for each consumer. */
async function thoseBehind(consumers: readonly Consumer[]): Promise<Consumer[]> {
  try {
    const behind = await consumersBehind(
      database(),
      consumers.map((consumer) => consumer.name),
    );

    return consumers.filter((consumer) => behind.has(consumer.name));
  } catch (error) {
    logger().error({ err: error }, "the positions in the outbox were not read, they are tried again");

    return [];
  }
}

/** @returns whether there may be more */
async function consumeBatch(consumer: Consumer): Promise<boolean> {
  const ctx = await createContext({ actor: { kind: "system" }, mode: "live", requestId: `outbox-${consumer.name}` });

  return withTransaction(ctx, async (tx) => {
    const position = await lockPosition(tx.db, consumer.name);
    if (position === null) return false;
    const events = await readEvents(tx.db, position, BATCH);
    const last = events.at(-1);
    if (!last) return false;

    await consumer.consume(events, tx);
    await movePosition(tx.db, consumer.name, last.seq);

    return events.length === BATCH;
  });
}
