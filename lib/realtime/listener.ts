import pg from "pg";
import { databaseUrl } from "@/lib/db/client";
import { shutdownSignal } from "@/lib/lifecycle";
import { processWide } from "@/lib/process-wide";
import { logger } from "@/lib/telemetry/logger";

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;
/** A peer that vanished without a word is noticed by asking. */
const PROBE_EVERY_MS = 20_000;
const PROBE_WITHIN_MS = 5_000;

export type Channel = "ticket_event" | "api_key" | "person";

type Listener = {
  notified: (payload: string) => void;
  /** Called for each new connection: whatever was told before, and since the last one, has been missed. */
  connected: () => void;
};

/** The process's one connection for LISTEN. It stands outside the pool, and is made again whenever it breaks. */
class NotificationListener {
  readonly #listeners = new Map<Channel, Set<Listener>>();
  #client: pg.Client | null = null;
  #isRunning = false;

  /** @returns takes it away again */
  add(channel: Channel, listener: Listener): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    if (this.#isRunning) {
      // LISTEN counts from its own commit on, so only after it nothing more can be missed.
      this.#client?.query(`LISTEN ${channel}`).then(listener.connected, () => undefined);
    } else {
      this.#isRunning = true;
      void this.#keepConnected();
    }

    return () => listeners.delete(listener);
  }

  async #keepConnected(): Promise<void> {
    const stop = shutdownSignal();
    let retryMs = FIRST_RETRY_MS;
    while (!stop.aborted) {
      try {
        await this.#listenUntilBroken(stop, () => {
          retryMs = FIRST_RETRY_MS;
        });
      } catch (error) {
        if (!stop.aborted) logger().warn({ err: error }, "not listening to the database, trying again");
      }
      if (!stop.aborted) await pause(retryMs, stop);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    }
  }

  async #listenUntilBroken(stop: AbortSignal, succeeded: () => void): Promise<void> {
    const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true, query_timeout: PROBE_WITHIN_MS });
    const broken = new Promise<Error | undefined>((resolve) => {
      client.on("error", resolve);
      client.on("end", () => resolve(undefined));
    });
    client.on("notification", ({ channel, payload = "" }) => {
      for (const listener of this.#listeners.get(channel as Channel) ?? []) listener.notified(payload);
    });
    const end = () => void client.end().catch(() => undefined);
    stop.addEventListener("abort", end, { once: true });
    const probe = setInterval(() => void client.query("SELECT 1").catch(end), PROBE_EVERY_MS);
    probe.unref();
    try {
      await client.connect();
      this.#client = client;
      for (const channel of this.#listeners.keys()) await client.query(`LISTEN ${channel}`);
      succeeded();
      for (const listeners of this.#listeners.values()) for (const listener of listeners) listener.connected();
      const error = await broken;
      if (error) throw error;
    } finally {
      this.#client = null;
      clearInterval(probe);
      stop.removeEventListener("abort", end);
      end();
    }
  }
}

/**
 * Hears what is told on `channel` from now on, over reconnections.
 * @returns ends the hearing
 */
export function listenTo(channel: Channel, listener: Listener): () => void {
  return processWide("notification-listener", () => new NotificationListener()).add(channel, listener);
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
  });
}
