import { beforeAll, describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asKey, asSystem } from "@/lib/testing/contexts";
import { testDatabase } from "@/lib/testing/database";
import { aProduct, aTicket } from "@/lib/testing/factories";
import { moveStage } from "../tickets/move-stage";
import { publicId } from "../tickets/ticket-id";
import type { Stage } from "../tickets/vocabulary";
import { productStatus } from "./status";
import { updateProduct } from "./update";

beforeAll(() => testDatabase());

const DAY_MS = 86_400_000;

async function aTicketAt(product: string, stage: Stage, at = new Date()) {
  const ticket = await aTicket({ product, subject: "Secret subject" });
  await moveStage({ ...(await asAgent()), now: () => at }, ticket, stage);

  return publicId(ticket.number);
}

const statusOf = async (slug: string) => productStatus(await asAnonymous(), slug);

describe("a product's status page", () => {
  it("shows what is being fixed, what is nearest to its end first, and what went live", async () => {
    const { slug } = await aProduct({ publicStatus: true });
    await aTicket({ product: slug });
    const review = await aTicketAt(slug, "PR_OPEN");
    const merged = await aTicketAt(slug, "MERGED");
    const live = await aTicketAt(slug, "DEPLOYED");

    const { beingFixed, wentLive } = await statusOf(slug);

    expect(beingFixed.map((fix) => fix.publicId)).toEqual([merged, review]);
    expect(wentLive.map((fix) => fix.publicId)).toEqual([live]);
  });

  it("keeps subjects to itself unless the product shows them", async () => {
    const { id, slug } = await aProduct({ publicStatus: true });
    await aTicketAt(slug, "PR_OPEN");
    expect(JSON.stringify(await statusOf(slug))).not.toMatch(/secret|@/i);

    await updateProduct(await asSystem(), { id }, { publicSubjects: true });
    expect((await statusOf(slug)).beingFixed[0]?.subject).toBe("Secret subject");
  });

  it("does not exist unless the product has one", async () => {
    const { id, slug } = await aProduct();
    await expect(statusOf(slug)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(statusOf("nonsense")).rejects.toMatchObject({ code: "NOT_FOUND" });

    await updateProduct(await asSystem(), { id }, { publicStatus: true });
    expect((await statusOf(slug)).product.slug).toBe(slug);
  });

  it("forgets what went live more than 90 days ago, and what was closed without a fix", async () => {
    const { slug } = await aProduct({ publicStatus: true });
    await aTicketAt(slug, "DEPLOYED", new Date(Date.now() - 91 * DAY_MS));
    await aTicketAt(slug, "CLOSED");

    expect((await statusOf(slug)).wentLive).toEqual([]);
  });

  it("knows nothing of the test world", async () => {
    const { slug } = await aProduct({ publicStatus: true });
    const key = await asKey({ mode: "test" });
    await moveStage(key, await aTicket({ product: slug }, key), "PR_OPEN");

    expect((await statusOf(slug)).beingFixed).toEqual([]);
  });
});
