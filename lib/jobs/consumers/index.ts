import type { Consumer } from "../consumer";
import { githubConsumer } from "./github";
import { mailConsumer } from "./mail";
import { mirrorConsumer } from "./mirrors";
import { slaConsumer } from "./sla";
import { webhooks } from "./webhooks";

/** Everything that follows what happens to tickets (webhooks, mail, GitHub, …), each at its own pace. */
export const CONSUMERS: readonly Consumer[] = [mailConsumer, githubConsumer, webhooks, mirrorConsumer, slaConsumer];
