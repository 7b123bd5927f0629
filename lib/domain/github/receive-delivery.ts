import { createHash, createHmac, type Hash, type Hmac, timingSafeEqual } from "node:crypto";
import { toJson } from "@/lib/db/code";
import { env } from "@/lib/env";
import type { Payload } from "@/lib/github/payloads";
import { type ReadDelivery, readDelivery } from "@/lib/github/read-delivery";
import { PayloadReader } from "@/lib/github/read-payload";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { authorize } from "../policy";
import { unseal } from "../signatures";
import { withTransaction } from "../transaction";
import { enqueueDelivery } from "./enqueue-delivery";

export type Delivery = {
  /** X-GitHub-Delivery. Without one the body stands for it: the same again is the same delivery. */
  id: string | null;
  event: string;
  /** X-Hub-Signature-256. */
  signature: string | null;
  contentType: string | null;
  /** The body while it arrives: the bytes that the signature is of. */
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>;
};

type Received = Omit<Delivery, "chunks"> & {
  payload: Payload | null;
  body: readonly Uint8Array[];
  isSignedByApp: boolean;
};

export type Receipt = "queued" | "repeated" | "no_product" | "nothing_told" | "unknown_event" | "pong";

/** GitHub's ids are GUIDs; longer ones would not fit into the name of a job. */
const ID_MAX = 100;

/**
 * Takes in a delivery of GitHub: remembered with what it tells, and queued, in one transaction. The repository names the
 * products. A product believes what its own secret has signed, and all of them what the desk's GitHub App has.
 * @throws INVALID_INPUT without a repository, UNAUTHENTICATED when the signature is not of any such secret
 */
export async function receiveDelivery(ctx: DomainContext, arriving: Delivery): Promise<Receipt> {
  authorize(ctx, "github.deliver");
  const delivery = await receive(arriving);
  const { payload } = delivery;
  if (!payload) return receiveWithoutRepository(delivery);
  const repository = payload.repository.full_name.toLowerCase();

  const products = await productsOf(ctx, repository);
  if (products.length === 0) return "no_product";
  const believed = delivery.isSignedByApp ? products : products.filter((one) => isSignedByProduct(ctx, one, delivery));
  if (believed.length === 0) {
    const ids = products.map(({ id }) => id);
    await ctx.db.product.updateMany({ where: { id: { in: ids } }, data: { refusedDeliveryAt: ctx.now() } });
    throw new DomainError("UNAUTHENTICATED", "Invalid signature");
  }

  const told = readDelivery(delivery.event, payload, ctx.now());
  const row = { id: idOf(delivery), event: delivery.event, action: payload.action ?? null, repository };

  return remember(ctx, row, told, believed);
}

/** Reads while it comes, so that little is left to do after the last of up to 25 MB. */
async function receive({ chunks, ...delivery }: Delivery): Promise<Received> {
  const body: Uint8Array[] = [];
  const reader = new PayloadReader(delivery.contentType);
  const { GITHUB_APP_WEBHOOK_SECRET: secret } = env();
  const { signature } = delivery;
  const signing = secret !== undefined && signature !== null ? createHmac("sha256", secret) : null;
  for await (const chunk of chunks) {
    body.push(chunk);
    reader.push(chunk);
    signing?.update(chunk);
  }
  const isSignedByApp = signing !== null && isSignature(signature, signing.digest("hex"));

  return { ...delivery, body, payload: reader.end(), isSignedByApp };
}

/** An app tells of its installations too, and pings, which is about no repository. */
function receiveWithoutRepository(delivery: Received): Receipt {
  if (!delivery.isSignedByApp) throw new DomainError("INVALID_INPUT", "Missing repository info");

  return delivery.event === "ping" ? "pong" : "unknown_event";
}

type Row = { id: string; event: string; action: string | null; repository: string };

function remember(
  ctx: DomainContext,
  row: Row,
  { isKnown, facts }: ReadDelivery,
  products: readonly { id: string }[],
): Promise<Receipt> {
  const now = ctx.now();
  const ids = products.map(({ id }) => id);
  const progress = facts.length > 0 ? {} : ({ state: "nothing", doneAt: now } as const);

  return withTransaction(ctx, async (tx) => {
    const { count } = await tx.db.githubDelivery.createMany({
      data: [{ ...row, facts: toJson(facts), receivedAt: now, ...progress }],
      skipDuplicates: true,
    });
    // Also when it is known: one id comes by every webhook of the repository, and once more when somebody asks for it.
    await tx.db.$executeRaw`
      UPDATE product SET last_delivery_at = ${now}, first_delivery_at = coalesce(first_delivery_at, ${now})
       WHERE id = ANY (${ids}::uuid[])`;
    if (count === 0) return "repeated";

    if (facts.length > 0) await enqueueDelivery(tx, row);
    if (row.event === "ping") return "pong";
    if (facts.length > 0) return "queued";

    return isKnown ? "nothing_told" : "unknown_event";
  });
}

function idOf({ id, body }: Received): string {
  return id && id.length <= ID_MAX ? id : digestOf(createHash("sha256"), body);
}

type ProductSecret = { id: string; sealedWebhookSecret: string | null };

/** GitHub's names know no case. A desk has tens of products, so no index is needed to compare them. */
function productsOf(ctx: DomainContext, repository: string) {
  return ctx.db.$queryRaw<ProductSecret[]>`
    SELECT id, sealed_webhook_secret AS "sealedWebhookSecret" FROM product
     WHERE lower(repo_owner || '/' || repo_name) = ${repository} ORDER BY id`;
}

function isSignedByProduct(
  ctx: DomainContext,
  { sealedWebhookSecret: sealed }: ProductSecret,
  { signature, body }: Received,
): boolean {
  if (sealed === null || signature === null) return false;

  return isSignature(signature, digestOf(createHmac("sha256", unseal(ctx, sealed)), body));
}

function isSignature(signature: string | null, digest: string): boolean {
  const given = Buffer.from(signature ?? "");
  const expected = Buffer.from(`sha256=${digest}`);

  return given.length === expected.length && timingSafeEqual(given, expected);
}

function digestOf(hash: Hash | Hmac, body: readonly Uint8Array[]): string {
  for (const chunk of body) hash.update(chunk);

  return hash.digest("hex");
}
