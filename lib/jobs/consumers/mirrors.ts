import { planMirrors } from "@/lib/domain/mirrors/plan";
import { itsm } from "@/lib/itsm";
import type { Consumer } from "../consumer";

/** Keeps the copies of tickets at ITSM providers up to date. */
export const mirrorConsumer: Consumer = {
  name: "mirrors",
  consume: (events, tx) => planMirrors(tx, itsm(), events),
};
