import { CALENDAR, daniel, INVOICES, jonas } from "../cast";
import { answer, issue, type Story } from "../story";

/** The world of test keys: not in any queue, count or report of the live one. */
export const TEST_MODE: readonly Story[] = [
  {
    ago: "6d 2h",
    from: daniel,
    mode: "test",
    product: INVOICES,
    subject: "[test] Webhook receiver smoke test",
    body: "Created by our integration test. Safe to ignore.",
    source: "api",
    metadata: { run: "ci-4471" },
    steps: [issue("5m", jonas, 720, "[test] Smoke test"), answer("1m", jonas, "Received.", "closed")],
  },
  {
    ago: "1d 4h",
    from: daniel,
    mode: "test",
    product: CALENDAR,
    subject: "[test] Ticket with every optional field",
    body: "Checks that `metadata`, `tags` and `category` survive the round trip.",
    tags: ["ci", "round-trip"],
    category: "integration",
    metadata: { run: "ci-4502", nested: { list: [1, 2, 3], flag: true } },
    source: "api",
  },
];
