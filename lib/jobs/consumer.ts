import type { TicketEvent } from "@/lib/db/events";
import type { TransactionContext } from "@/lib/domain/transaction";

/** What follows ticket events to tell the outside world, or other parts of the desk, of them (DESIGN §3). */
export type Consumer = {
  /** Under which its position is kept. It never changes: a new name starts from now. */
  name: string;
  /**
   * Turns events into rows and jobs, in the transaction that moves the position on: each event is consumed exactly once.
   * It decides and queues, and reaches nothing outside the database. What it throws holds back this consumer alone,
   * until it is tried again within a minute.
   * @param events in commit order, of live and test tickets alike
   */
  consume: (events: readonly TicketEvent[], tx: TransactionContext) => Promise<void>;
};
