import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { processWide } from "@/lib/process-wide";

const open = () => processWide("database-pools", () => new Map<PrismaPg, pg.Pool>());
const adapters = () => processWide("database-adapters", () => new WeakMap<object, PrismaPg>());

/** Prisma's adapter with its pool in sight: for the metrics, and for `poolOf`. */
export class VisiblePrismaPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    open().set(this, adapter.underlyingDriver());

    return Object.assign(adapter, { dispose: this.#closing(adapter.dispose.bind(adapter)) });
  }

  #closing(dispose: () => Promise<void>): () => Promise<void> {
    return async () => {
      open().delete(this);
      await dispose();
    };
  }
}

/** Says which adapter `database` works through. */
export function noteAdapter(database: object, adapter: PrismaPg): void {
  adapters().set(database, adapter);
}

/** The pool that `db` asks; null for a transaction, which has a connection of its own, and before the first question. */
export function poolOf(db: object): pg.Pool | null {
  const adapter = adapters().get(db);

  return (adapter && open().get(adapter)) ?? null;
}

/** Connections of the process's pools: in use, idle, and requests that wait for one. */
export function poolState(): { busy: number; idle: number; waiting: number } {
  const state = { busy: 0, idle: 0, waiting: 0 };
  for (const pool of open().values()) {
    state.busy += pool.totalCount - pool.idleCount;
    state.idle += pool.idleCount;
    state.waiting += pool.waitingCount;
  }

  return state;
}
