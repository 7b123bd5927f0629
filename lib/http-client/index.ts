import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { guardedClient } from "./guarded-client";
import type { HttpClient } from "./http-client";

/** The client for addresses that people and programs gave us; WEBHOOK_ALLOW_PRIVATE opens private networks and http. */
export function httpClient(): HttpClient {
  const { WEBHOOK_ALLOW_PRIVATE: allowPrivate } = env();

  return processWide(`http-client.${allowPrivate ? "open" : "public"}`, () => guardedClient({ allowPrivate }));
}
