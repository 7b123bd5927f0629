import { processWide } from "@/lib/process-wide";
import { logger } from "@/lib/telemetry/logger";
import { countJobs } from "./queue-state";

const LOOK_EVERY_MS = 2_000;

type Watcher = (size: number) => void;

/**
 * How many jobs wait or are at work, for whoever watches. PostgreSQL tells of new jobs but not of done ones, so this process
 * looks, once for all watchers and only while there are any.
 */
class QueueLength {
  readonly #watchers = new Set<Watcher>();
  #timer: ReturnType<typeof setInterval> | null = null;
  #last: number | null = null;

  /** Calls `watcher` with the length as it is now, and whenever it has changed. @returns ends the watching */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    this.#timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    if (this.#last === null) void this.look();
    else watcher(this.#last);

    return () => this.#leave(watcher);
  }

  async look(): Promise<void> {
    const size = await queueLength().catch((error: unknown) => {
      logger().warn({ err: error }, "the job queue was not counted");
      return null;
    });
    if (size === null || size === this.#last) return;
    this.#last = size;
    for (const watcher of this.#watchers) watcher(size);
  }

  #leave(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#last = null;
  }
}

export const jobQueueLength = () => processWide("job-queue-length", () => new QueueLength());

async function queueLength(): Promise<number> {
  const { due, busy, scheduled } = await countJobs();

  return due + busy + scheduled;
}
