import { env } from "@/lib/env";
import { freshservice } from "./freshservice/adapter";
import type { Itsm } from "./provider";

/** The ITSM providers of this deployment. */
export function itsm(): Itsm {
  const { FRESHSERVICE_BASE_URL: url, FRESHSERVICE_API_KEY: apiKey } = env();

  return { defaultAccount: url && apiKey ? { url, apiKey } : null, open: freshservice };
}
