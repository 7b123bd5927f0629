import type { Db } from "@/lib/db/client";
import { readStageHistories } from "@/lib/db/stage-histories";
import { ExpiringCache } from "@/lib/expiring-cache";
import { processWide } from "@/lib/process-wide";
import { type Expectation, expectationAt } from "../pipeline/expectation";
import type { StageEntry } from "../tickets/history";
import type { Ticket } from "../tickets/ticket";

const TRUSTED_MS = 10 * 60_000;
const PRODUCTS = 500;

const histories = () => processWide("stage-histories", () => new ExpiringCache<StageEntry[][]>(PRODUCTS, TRUSTED_MS));

/**
 * When this ticket's fix can be expected, by its product's own past; a history is read anew after ten minutes.
 * @returns null when nothing can be said honestly: it is not the engineers' turn, or too few tickets have gone live
 */
export async function expectationFor(db: Db, ticket: Ticket): Promise<Expectation | null> {
  const isWaiting = ticket.status !== "new" && ticket.status !== "open";
  const { product } = ticket;
  if (isWaiting || !product) return null;

  return expectationAt(ticket.stage, await histories().get(product.id, () => readStageHistories(db, product.id)));
}
