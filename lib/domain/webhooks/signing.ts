import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const SECRET_BYTES = 32;

export type Signed = {
  /** `evt_…`: the same for every attempt, so that receivers can tell repetitions. */
  id: string;
  /** Of this attempt. */
  at: Date;
  /** Byte for byte as it is sent. */
  body: string;
  secret: string;
  /** The secret before a rotation, while it is still good. */
  previousSecret: string | null;
};

/** A new secret as Standard Webhooks writes it: `whsec_` and 256 random bits in base64. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString("base64");
}

/**
 * The headers by which a receiver knows that a message is ours: Standard Webhooks with one signature for each secret, and
 * Aurion's, whose one value names one secret: the one before a rotation has a header of its own.
 */
export function signatureHeaders({ id, at, body, secret, previousSecret }: Signed): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const secrets = previousSecret === null ? [secret] : [secret, previousSecret];

  return {
    "webhook-id": id,
    "webhook-timestamp": seconds,
    "webhook-signature": secrets.map((each) => `v1,${standardSignature(each, `${id}.${seconds}.${body}`)}`).join(" "),
    "x-aurion-signature": aurionSignature(secret, body),
    ...(previousSecret !== null && { "x-aurion-signature-previous": aurionSignature(previousSecret, body) }),
  };
}

function standardSignature(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");

  return createHmac("sha256", key).update(content).digest("base64");
}

/** Over the body alone, and with the secret as it is written. */
function aurionSignature(secret: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
