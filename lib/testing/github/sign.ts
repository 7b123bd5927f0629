import { createHmac } from "node:crypto";
import type { SentDelivery } from "./payloads";

/** A delivery as GitHub sends it: the body's text, and the headers with its signature. */
export function signed({ id, event, payload }: SentDelivery, secret: string) {
  const body = JSON.stringify(payload);
  const headers = {
    "content-type": "application/json",
    "x-github-event": event,
    "x-github-delivery": id,
    "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
  };

  return { body, headers };
}
