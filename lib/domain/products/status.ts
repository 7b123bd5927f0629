import { type FixRow, readBeingFixed, readWentLive } from "@/lib/db/product-status";
import { ExpiringCache } from "@/lib/expiring-cache";
import { processWide } from "@/lib/process-wide";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import { storable } from "../text";
import { publicId } from "../tickets/ticket-id";
import type { Stage } from "../tickets/vocabulary";

/** A ticket on a product's status page: as much as its own public page tells. */
export type PublicFix = {
  publicId: string;
  /** Null unless the product shows subjects. */
  subject: string | null;
  stage: Stage;
  /** When it came to this stage, or went live. */
  since: Date;
};

export type ProductStatus = {
  product: { slug: string; name: string; description: string | null; takesTickets: boolean };
  /** By stage, the furthest first. */
  beingFixed: PublicFix[];
  /** Of the last 90 days, newest first. */
  wentLive: PublicFix[];
};

/** The furthest first: what is nearly there is what people look for. */
const AT_WORK: readonly Stage[] = ["MERGED", "CHANGES_REQUESTED", "PR_OPEN", "FIX_IN_PROGRESS", "ISSUE_CREATED"];
const SHOWN_MAX = 50;
const DAYS = 90;
const TRUSTED_MS = 30_000;

const statuses = () => processWide("product-statuses", () => new ExpiringCache<ProductStatus>(500, TRUSTED_MS));

/**
 * What is being fixed in a product and what went live, for everybody; half a minute old at most.
 * @throws NOT_FOUND when there is no such product, or it has no status page
 */
export async function productStatus(ctx: DomainContext, slug: string): Promise<ProductStatus> {
  authorize(ctx, "product.listPublic");
  if (!storable().safeParse(slug).success) throw notFound("Product");
  const product = await ctx.db.product.findUnique({ where: { slug: slug.toLowerCase(), publicStatus: true } });
  if (!product) throw notFound("Product");

  return statuses().get(`${product.id} ${product.updatedAt.toISOString()}`, async () => {
    const after = new Date(ctx.now().getTime() - DAYS * 86_400_000);
    const [beingFixed, wentLive] = await Promise.all([
      readBeingFixed(ctx.db, product.id, AT_WORK, SHOWN_MAX),
      readWentLive(ctx.db, product.id, after, SHOWN_MAX),
    ]);
    const shown = (row: FixRow) => toPublicFix(row, product.publicSubjects);
    const { name, description, archivedAt } = product;

    return {
      product: { slug: product.slug, name, description, takesTickets: archivedAt === null },
      beingFixed: beingFixed.map(shown).sort((a, b) => AT_WORK.indexOf(a.stage) - AT_WORK.indexOf(b.stage)),
      wentLive: wentLive.map(shown),
    };
  });
}

function toPublicFix({ number, subject, stage, since }: FixRow, showsSubject: boolean): PublicFix {
  return { publicId: publicId(number), subject: showsSubject ? subject : null, stage, since };
}
