import type { DomainContext } from "../context";
import { notFound } from "../errors";
import type { DeliveryState, MessageType } from "./vocabulary";

/** One message to one endpoint, as its log shows it in a line. */
export type Delivery = {
  id: string;
  ticketId: string | null;
  type: MessageType;
  state: DeliveryState;
  /** How often it was tried. */
  attempts: number;
  /** Null when it is not tried again, or waits for its endpoint to go on. */
  nextAttemptAt: Date | null;
  createdAt: Date;
  lastAttempt: Pick<Attempt, "startedAt" | "durationMs" | "status" | "error"> | null;
};

/** One request and what came back. */
export type Attempt = {
  number: number;
  startedAt: Date;
  durationMs: number;
  requestHeaders: Record<string, string>;
  /** Null when no answer came; `error` says why. */
  status: number | null;
  responseHeaders: Record<string, string> | null;
  /** Its beginning. */
  responseBody: string | null;
  error: string | null;
};

/** A delivery with all that was sent and answered, newest attempt first. */
export type DeliveryDetails = Delivery & { url: string; body: string; tries: Attempt[] };

/** More than anybody reads of one message that somebody has sent again and again. */
const TRIES_SHOWN = 50;

export const DELIVERY_COLUMNS = {
  id: true,
  ticketId: true,
  type: true,
  state: true,
  attempts: true,
  nextAttemptAt: true,
  createdAt: true,
  tries: {
    select: { startedAt: true, durationMs: true, status: true, error: true },
    orderBy: { number: "desc" },
    take: 1,
  },
} as const;

type Row = Omit<Delivery, "type" | "lastAttempt"> & { type: string; tries: NonNullable<Delivery["lastAttempt"]>[] };

export function toDelivery({ tries, type, ...row }: Row): Delivery {
  return { ...row, type: type as MessageType, lastAttempt: tries[0] ?? null };
}

/** A delivery of an endpoint that the caller has found within reach. */
export async function findDetails(db: DomainContext["db"], webhookId: string, id: string): Promise<DeliveryDetails> {
  const row = await db.webhookDelivery.findFirst({
    where: { id, endpointId: webhookId },
    select: {
      ...DELIVERY_COLUMNS,
      body: true,
      endpoint: { select: { url: true } },
      tries: { omit: { deliveryId: true }, orderBy: { number: "desc" }, take: TRIES_SHOWN },
    },
  });
  if (!row) throw notFound("Delivery");
  const { body, endpoint, tries, ...rest } = row;

  return { ...toDelivery({ ...rest, tries }), url: endpoint.url, body, tries: tries as Attempt[] };
}
