import { POST } from "@/app/(dialects)/(tinydesk)/api/webhooks/github/route";
import { callRoute, type RouteAnswer } from "../call-route";
import type { SentDelivery } from "./payloads";
import { signed } from "./sign";

export { at, closed, deliveriesOf, merged, type SentDelivery } from "./payloads";

export const SECRET = "shared-with-github";

/** Sends a delivery as GitHub would, signed. */
export function deliver(delivery: SentDelivery, secret = SECRET): Promise<RouteAnswer> {
  return callRoute({ POST }, { method: "POST", path: "/api/webhooks/github", ...signed(delivery, secret) });
}
