import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { processWide } from "@/lib/process-wide";

const open = () => processWide("database-pools", () => new Set<pg.Pool>());

/** Prisma's adapter, with its pool in sight for the metrics. */
export class MeasuredPrismaPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    open().add(pool);

    return Object.assign(adapter, { dispose: closing(adapter.dispose.bind(adapter), pool) });
  }
}

/** Connections of the process's pools: in use, idle, and requests that wait for one. */
export function poolState(): { busy: number; idle: number; waiting: number } {
  const state = { busy: 0, idle: 0, waiting: 0 };
  for (const pool of open()) {
    state.busy += pool.totalCount - pool.idleCount;
    state.idle += pool.idleCount;
    state.waiting += pool.waitingCount;
  }

  return state;
}

function closing(dispose: () => Promise<void>, pool: pg.Pool): () => Promise<void> {
  return async () => {
    open().delete(pool);
    await dispose();
  };
}
