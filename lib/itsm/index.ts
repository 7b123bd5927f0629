import { env } from "@/lib/env";
import { httpClient } from "@/lib/http-client";
import { guardedClient } from "@/lib/http-client/guarded-client";
import { processWide } from "@/lib/process-wide";
import { freshservice } from "./freshservice/adapter";
import type { Itsm } from "./provider";

/** The ITSM providers of this deployment. */
export function itsm(): Itsm {
  const { FRESHSERVICE_BASE_URL: url, FRESHSERVICE_API_KEY: apiKey, FRESHSERVICE_WEBHOOK_SECRET: secret } = env();

  return {
    defaultAccount: url && apiKey ? { url, apiKey } : null,
    defaultWebhookSecret: secret ?? null,
    open: (account) => freshservice(account, account.url === url ? operatorsClient() : httpClient()),
  };
}

/** The operator's own address may be inside; one that somebody typed into the settings may not. */
function operatorsClient() {
  return processWide("http-client.operator", () => guardedClient({ allowPrivate: true }));
}
