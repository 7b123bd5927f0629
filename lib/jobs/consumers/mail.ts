import { planMail } from "@/lib/domain/mail/plan";
import type { Consumer } from "../consumer";

/** Writes to customers and agents of what happens to their tickets. */
export const mailConsumer: Consumer = {
  name: "mail",
  consume: async (events, tx) => {
    for (const event of events) await planMail(tx, event);
  },
};
