import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { toJson } from "@/lib/db/code";
import { Payload } from "@/lib/github/payloads";
import { type ReadDelivery, readDelivery } from "@/lib/github/read-delivery";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { authorize } from "../policy";
import { unseal } from "../signatures";
import { withTransaction } from "../transaction";

export type Delivery = {
  /** X-GitHub-Delivery. Without one the body stands for it: the same again is the same delivery. */
  id: string | null;
  event: string;
  /** X-Hub-Signature-256. */
  signature: string | null;
  /** The bytes that the signature is of. */
  raw: Uint8Array;
  /** The body, parsed; undefined when it is no JSON. */
  body: unknown;
};

export type Receipt = "queued" | "repeated" | "no_product" | "nothing_told" | "unknown_event" | "pong";

/**
 * Takes in a delivery of GitHub: remembered with what it tells, and queued, in one transaction. The repository names the
 * product, whose secret must have signed it; a product without a secret takes none.
 * @throws INVALID_INPUT without a repository, UNAUTHENTICATED when the signature is not of any product's secret
 */
export async function receiveDelivery(ctx: DomainContext, delivery: Delivery): Promise<Receipt> {
  authorize(ctx, "github.deliver");
  const parsed = Payload.safeParse(delivery.body);
  if (!parsed.success) throw new DomainError("INVALID_INPUT", "Missing repository info");
  const payload = parsed.data;
  const repository = payload.repository.full_name.toLowerCase();

  const products = await productsOf(ctx, repository);
  if (products.length === 0) return "no_product";
  const product = products.find((one) => isSignedBy(ctx, one.sealedWebhookSecret, delivery));
  if (!product) {
    const ids = products.map(({ id }) => id);
    await ctx.db.product.updateMany({ where: { id: { in: ids } }, data: { refusedDeliveryAt: ctx.now() } });
    throw new DomainError("UNAUTHENTICATED", "Invalid signature");
  }

  const told = readDelivery(delivery.event, payload, ctx.now());
  const id = delivery.id ?? createHash("sha256").update(delivery.raw).digest("hex");

  return remember(
    ctx,
    { id, productId: product.id, event: delivery.event, action: payload.action ?? null, repository },
    told,
  );
}

type Row = { id: string; productId: string; event: string; action: string | null; repository: string };

function remember(ctx: DomainContext, row: Row, { isKnown, facts }: ReadDelivery): Promise<Receipt> {
  const now = ctx.now();
  const hasWork = facts.length > 0;

  return withTransaction(ctx, async (tx) => {
    const { count } = await tx.db.githubDelivery.createMany({
      data: [{ ...row, facts: toJson(facts), receivedAt: now, doneAt: hasWork ? null : now }],
      skipDuplicates: true,
    });
    if (count === 0) return "repeated";

    await tx.db.product.update({ where: { id: row.productId }, data: { lastDeliveryAt: now } });
    await tx.db.product.updateMany({
      where: { id: row.productId, firstDeliveryAt: null },
      data: { firstDeliveryAt: now },
    });
    if (hasWork) await enqueue(tx.db, "follow-delivery", { deliveryId: row.id }, { queue: queueOf(row.repository) });
    if (row.event === "ping") return "pong";

    return hasWork ? "queued" : isKnown ? "nothing_told" : "unknown_event";
  });
}

/** What is told of one repository is taken in one after the other. */
export function queueOf(repository: string): string {
  return `github:${repository.toLowerCase()}`;
}

/** GitHub's names know no case. A desk has tens of products, so no index is needed to compare them. */
function productsOf(ctx: DomainContext, repository: string) {
  return ctx.db.$queryRaw<{ id: string; sealedWebhookSecret: string | null }[]>`
    SELECT id, sealed_webhook_secret AS "sealedWebhookSecret" FROM product
     WHERE lower(repo_owner || '/' || repo_name) = ${repository} ORDER BY id`;
}

function isSignedBy(ctx: DomainContext, sealed: string | null, { signature, raw }: Delivery): boolean {
  if (!sealed || !signature) return false;
  const expected = Buffer.from(`sha256=${createHmac("sha256", unseal(ctx, sealed)).update(raw).digest("hex")}`);
  const given = Buffer.from(signature);

  return given.length === expected.length && timingSafeEqual(given, expected);
}
