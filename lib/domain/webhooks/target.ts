import { z } from "zod";
import type { HttpClient } from "@/lib/http-client/http-client";
import { invalidField } from "../errors";
import { storable } from "../text";
import { WEBHOOK_EVENTS } from "./vocabulary";

export const URL_MAX = 2048;

export const WebhookUrl = storable(z.string().trim().max(URL_MAX)).pipe(z.url("must be a URL"));

/** Distinct, in the order of the vocabulary. */
export const WebhookEvents = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1, "choose at least one event")
  .transform((chosen) => WEBHOOK_EVENTS.filter((event) => chosen.includes(event)));

/**
 * Refuses addresses that nothing is sent to, as early as they are named; sending checks again.
 * @throws INVALID_INPUT on the field `url`
 */
export async function requireReachable(client: HttpClient, url: string): Promise<void> {
  try {
    await client.check(url);
  } catch (error) {
    // By name: the client may have been made in another bundle, which has a class of its own.
    if (error instanceof Error && error.name === "AddressRefused") throw invalidField("url", error.message);
    throw error;
  }
}
