import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asAdmin, asAgent, asAnonymous, asKey, asPerson, asSystem, asUser } from "@/lib/testing/contexts";
import { anEmail, aPerson, aProduct, unique } from "@/lib/testing/factories";
import { unseal } from "../signatures";
import { createTeam } from "../teams/create";
import { listTeams } from "../teams/list";
import { createProduct } from "./create";
import { getProduct, getPublicProduct, listProducts, listPublicProducts } from "./list";
import { updateProduct } from "./update";

describe("a product", () => {
  it("keeps its webhook secret sealed and tells only that there is one", async () => {
    const admin = await asAdmin();
    const slug = unique("acme");

    const product = await createProduct(admin, {
      slug: slug.toUpperCase(),
      name: "Acme",
      repository: "acme/shop.js",
      webhookSecret: "hunter2-hunter2",
    });

    expect(product).toMatchObject({ slug, repository: "acme/shop.js", hasWebhookSecret: true, archivedAt: null });
    expect(JSON.stringify(product)).not.toContain("hunter2");
    const row = await admin.db.product.findUniqueOrThrow({ where: { slug } });
    expect(row.sealedWebhookSecret).not.toContain("hunter2");
    expect(unseal(admin, row.sealedWebhookSecret ?? "")).toBe("hunter2-hunter2");
    const entries = await admin.db.auditEntry.findMany({ where: { targetId: product.id } });
    expect(entries.map((entry) => entry.kind)).toEqual(["product_created"]);
    expect(JSON.stringify(entries)).not.toContain("hunter2");
  });

  it("has a slug of its own, also among ten who ask at once", async () => {
    const admin = await asAdmin();
    const slug = unique("acme");
    const made = await Promise.allSettled(
      Array.from({ length: 10 }, () => createProduct(admin, { slug, name: "Acme" })),
    );

    expect(made.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of made) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "CONFLICT" });
  });

  it("changes what it is asked to and keeps the rest", async () => {
    const admin = await asAdmin();
    const { id } = await aProduct({ repository: "acme/shop", webhookSecret: "hunter2-hunter2", description: "A shop" });

    expect(await updateProduct(admin, { id }, { publicRepo: true, repository: null })).toMatchObject({
      publicRepo: true,
      repository: null,
      description: "A shop",
      hasWebhookSecret: true,
    });
    expect(await updateProduct(admin, { id }, { webhookSecret: null })).toMatchObject({ hasWebhookSecret: false });
    await expect(updateProduct(admin, { slug: "nothing" }, {})).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await admin.db.auditEntry.count({ where: { targetId: id, kind: "product_updated" } })).toBe(2);
  });

  it("stays archived when it is renamed at the same time", async () => {
    const admin = await asAdmin();

    for (let i = 0; i < 5; i++) {
      const { id } = await aProduct();
      await Promise.all([
        updateProduct(admin, { id }, { archived: true }),
        ...[1, 2, 3].map((n) => updateProduct(admin, { id }, { name: `Name ${n}` })),
      ]);
      expect((await getProduct(admin, { id })).archivedAt).not.toBeNull();
    }
  });

  it("that is archived takes no tickets, keeps its date, and may come back", async () => {
    const admin = await asAdmin();
    const { id, slug } = await aProduct();
    const { archivedAt } = await updateProduct(admin, { id }, { archived: true });

    await expect(getPublicProduct(await asAnonymous(), slug)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listPublicProducts(await asAnonymous())).map((one) => one.slug)).not.toContain(slug);
    expect((await listProducts(admin)).map((one) => one.slug)).toContain(slug);
    expect(await updateProduct(admin, { id }, { archived: true })).toMatchObject({ archivedAt });
    expect(await updateProduct(admin, { id }, { archived: false })).toMatchObject({ archivedAt: null });
  });

  it("tells the public its name and nothing of its settings", async () => {
    const { slug } = await aProduct({ name: "Acme", repository: "acme/shop" });

    expect(await getPublicProduct(await asAnonymous(), slug.toUpperCase())).toEqual({
      slug,
      name: "Acme",
      description: null,
    });
    await expect(getPublicProduct(await asAnonymous(), "a\u0000")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(listProducts(await asAnonymous())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(listProducts(await asPerson(await aPerson()))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it.each([
    ["a slug", { slug: "a b" }],
    ["a slug of hyphens", { slug: "-a" }],
    ["a repository", { repository: "acme" }],
    ["a repository that leads elsewhere", { repository: "acme/shop/../x" }],
    ["a short secret", { webhookSecret: "1234567" }],
    ["a blank name", { name: " " }],
  ])("refuses %s that cannot be", async (_, input) => {
    await expect(createProduct(await asAdmin(), { slug: unique("a"), name: "A", ...input })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });

  it.each([
    ["an agent", asAgent],
    ["a key with every scope", () => asKey()],
    ["a requester", async () => asPerson(await aPerson())],
  ])("is not for %s to manage", async (_, actor) => {
    await expect(createProduct(await actor(), { slug: unique("a"), name: "A" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(updateProduct(await actor(), { slug: "a" }, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a team", () => {
  it.each([
    ["Second Level", "second-level"],
    ["Équipe Zürich", "equipe-zurich"],
    ["  R&D / Ops!  ", "r-d-ops"],
    [`${"x".repeat(49)} y`, "x".repeat(49)],
  ])("named %j is called %s", async (name, slug) => {
    const ctx = await asUser("manager");
    await ctx.db.team.deleteMany({ where: { slug } });

    expect(await createTeam(ctx, { name })).toMatchObject({ slug });
    await expect(createTeam(ctx, { name })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("has members who work here", async () => {
    const ctx = await asSystem();
    const agent = await aPerson({ roles: ["agent"] });
    const name = `Team ${randomUUID()}`;

    const team = await createTeam(ctx, { name, members: [agent.email.toUpperCase(), agent.email] });

    expect(await ctx.db.teamMember.findMany({ where: { teamId: team.id } })).toEqual([
      { teamId: team.id, userId: agent.id },
    ]);
    expect(await listTeams(await asAgent())).toContainEqual(team);
    expect(await ctx.db.auditEntry.count({ where: { targetId: team.id, kind: "team_created" } })).toBe(1);
    await expect(createTeam(ctx, { name: unique("t"), members: [anEmail()] })).rejects.toHaveProperty("issues.0.path", [
      "members",
    ]);
    await expect(createTeam(ctx, { name: unique("t"), members: [(await aPerson()).email] })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    await expect(createTeam(await asAgent(), { name: unique("t") })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
