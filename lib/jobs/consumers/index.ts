import type { Consumer } from "../consumer";

/** Everything that follows what happens to tickets (webhooks, mail, GitHub, …), each at its own pace. */
export const CONSUMERS: readonly Consumer[] = [];
