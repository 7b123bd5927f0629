import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asCustomer, asKey, asPerson, asSystem, type TestContext } from "@/lib/testing/contexts";
import { anEmail, anUpload, aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { listTicketFiles } from "../attachments/list";
import { updateProduct } from "../products/update";
import { createTeam } from "../teams/create";
import { createTicket } from "./create";
import { getTicket } from "./get";
import type { CreateTicketInput } from "./schemas";

const complete = (requester: string): CreateTicketInput => ({
  subject: "  Größe 😀 日本語 مرحبا  ",
  body: "**It** breaks.\n\n- here\n",
  requester: { email: requester, name: "Anna Björk" },
});

const rows = async (ctx: TestContext, email: string) => ({
  people: await ctx.db.user.count({ where: { email } }),
  tickets: await ctx.db.ticket.count({ where: { requester: { email } } }),
  events: await ctx.db.ticketEvent.count({ where: { ticket: { requester: { email } } } }),
  files: await ctx.db.attachment.count({ where: { ticket: { requester: { email } } } }),
});

const NOTHING = { people: 0, tickets: 0, events: 0, files: 0 };

describe("createTicket", () => {
  it("gives the ticket as it is kept", async () => {
    const agent = await asAgent();
    const product = await aProduct();
    const team = await createTeam(await asSystem(), { name: `Team ${randomUUID()}` });
    const email = anEmail();

    const ticket = await createTicket(agent, {
      ...complete(email),
      product: product.slug,
      team: team.slug,
      assignee: anEmail(),
      status: "pending",
      priority: "high",
      urgency: 2,
      tags: ["a", " b ", "a"],
      metadata: JSON.parse('{"__proto__":{"a":1},"id":1,"deep":[{"x":null}]}'),
      dueAt: new Date("2026-12-24T18:00:00.123Z"),
      source: "web",
    });

    expect(ticket).toMatchObject({
      subject: "Größe 😀 日本語 مرحبا",
      body: "**It** breaks.\n\n- here\n",
      status: "pending",
      stage: "RECEIVED",
      priority: "high",
      urgency: 2,
      tags: ["a", "b"],
      metadata: { id: 1, deep: [{ x: null }] },
      requester: { email, name: "Anna Björk" },
      product: { slug: product.slug },
      team: { slug: team.slug },
      dueAt: new Date("2026-12-24T18:00:00.123Z"),
      source: "web",
      mode: "live",
      version: 1,
      firstRespondedAt: null,
      resolvedAt: null,
      closedAt: null,
    });
    expect(await getTicket(agent, ticket)).toEqual(ticket);
    expect(await rows(agent, email)).toEqual({ people: 1, tickets: 1, events: 1, files: 0 });
  });

  it("makes one requester under 50 simultaneous tickets from a new address", async () => {
    const ctx = await asAnonymous();
    const email = anEmail();

    const tickets = await Promise.all(
      Array.from({ length: 50 }, () => createTicket(ctx, { ...complete(email.toUpperCase()), product: null })),
    );

    expect(new Set(tickets.map((ticket) => ticket.requester.id)).size).toBe(1);
    expect(await rows(ctx, email)).toEqual({ people: 1, tickets: 50, events: 50, files: 0 });
  });

  it("gives 200 simultaneous tickets 200 numbers and ids", async () => {
    const ctx = await asAnonymous();

    const tickets = await Promise.all(Array.from({ length: 200 }, () => createTicket(ctx, complete(anEmail()))));

    expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(200);
    expect(new Set(tickets.map((ticket) => ticket.id)).size).toBe(200);
  });

  it("survives people who are named crosswise by simultaneous tickets", async () => {
    const agent = await asAgent();
    const pairs = Array.from({ length: 10 }, () => [anEmail(), anEmail()] as const);

    const made = pairs.flatMap(([a, b]) => [
      createTicket(agent, { ...complete(a), assignee: b }),
      createTicket(agent, { ...complete(b), assignee: a }),
    ]);

    expect(await Promise.all(made)).toHaveLength(20);
  });

  it("fills a missing name and never replaces one", async () => {
    const ctx = await asAnonymous();
    const email = anEmail();
    await createTicket(ctx, { ...complete(email), requester: { email } });
    await createTicket(ctx, { ...complete(email), requester: { email, name: "Anna" } });

    const last = await createTicket(ctx, { ...complete(email), requester: { email, name: "Mallory" } });

    expect(last.requester.name).toBe("Anna");
  });

  it.each([
    ["resolved", "RECEIVED", true, false],
    ["closed", "CLOSED", true, true],
  ] as const)("may begin %s", async (status, stage, isResolved, isClosed) => {
    const ticket = await createTicket(await asAgent(), { ...complete(anEmail()), status });

    expect(ticket).toMatchObject({ status, stage });
    expect([ticket.resolvedAt !== null, ticket.closedAt !== null]).toEqual([isResolved, isClosed]);
  });

  it("belongs to the mode of the key that makes it", async () => {
    const ticket = await createTicket(await asKey({ mode: "test" }), complete(anEmail()));

    expect(ticket.mode).toBe("test");
    await expect(getTicket(await asAgent(), ticket)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes the screenshots in their order", async () => {
    const ctx = await asAnonymous();
    const tokens = [(await anUpload(ctx)).token, (await anUpload(ctx)).token];
    const ticket = await createTicket(ctx, {
      ...complete(anEmail()),
      screenshots: [...tokens.map((upload) => ({ upload })), { url: "https://pictures.example.com/a/shot.png?x=1" }],
    });

    const files = await listTicketFiles(await asAgent(), ticket);

    expect(files.map((file) => [file.filename, file.externalUrl])).toEqual([
      ["screen.png", null],
      ["screen.png", null],
      ["shot.png", "https://pictures.example.com/a/shot.png?x=1"],
    ]);
  });

  describe("refuses and keeps nothing of", () => {
    const archived = async () => {
      const product = await aProduct();
      await updateProduct(await asSystem(), { id: product.id }, { archived: true });

      return product.slug;
    };
    const used = async (ctx: TestContext) => {
      const { token } = await anUpload(ctx);
      await aTicket({ screenshots: [{ upload: token }] });

      return token;
    };
    const ofTestMode = async (ctx: TestContext) => (await anUpload({ ...ctx, mode: "test" })).token;
    const ofAnotherDesk = async (ctx: TestContext) => (await anUpload({ ...ctx, secret: Buffer.alloc(32) })).token;
    const upload = async (token: Promise<string>) => ({ screenshots: [{ upload: await token }] });

    it.each<[string, (ctx: TestContext) => Promise<Record<string, unknown>>, string]>([
      ["an unknown product", async () => ({ product: "nothing" }), "product"],
      ["an archived product", async () => ({ product: await archived() }), "product"],
      ["a product named with NUL", async () => ({ product: "a\u0000" }), "product"],
      ["an unknown team", async () => ({ team: randomUUID() }), "team"],
      ["an unknown assignee", async () => ({ assignee: randomUUID() }), "assignee"],
      ["an assignee who is no address", async () => ({ assignee: "anna" }), "assignee"],
      ["a made-up upload", async () => ({ screenshots: [{ upload: `${randomUUID()}.abc` }] }), "screenshots"],
      ["an upload token of junk", async () => ({ screenshots: [{ upload: "\u0000'; --" }] }), "screenshots"],
      ["an upload that is used", (ctx) => upload(used(ctx)), "screenshots"],
      ["an upload of the other mode", (ctx) => upload(ofTestMode(ctx)), "screenshots"],
      ["an upload of another desk", (ctx) => upload(ofAnotherDesk(ctx)), "screenshots"],
      ["a script as a picture", async () => ({ screenshots: [{ url: "javascript:alert(1)" }] }), "screenshots"],
      ["a picture with NUL", async () => ({ screenshots: [{ url: "https://a.example/\u0000" }] }), "screenshots"],
      [
        "four pictures",
        async () => ({ screenshots: Array(4).fill({ url: "https://a.example/b.png" }) }),
        "screenshots",
      ],
      ["a subject of blanks", async () => ({ subject: " \n " }), "subject"],
      ["a long subject", async () => ({ subject: "x".repeat(257) }), "subject"],
      ["half an emoji", async () => ({ body: "Cut \ud83d" }), "body"],
      ["a blank body", async () => ({ body: " " }), "body"],
      ["a long body", async () => ({ body: "x".repeat(65_537) }), "body"],
      ["51 tags", async () => ({ tags: Array.from({ length: 51 }, (_, i) => `t${i}`) }), "tags"],
      ["a blank tag", async () => ({ tags: ["a", " "] }), "tags"],
      ["half an emoji in metadata", async () => ({ metadata: { a: "\ude00" } }), "metadata"],
      ["large metadata", async () => ({ metadata: { a: "x".repeat(16_400) } }), "metadata"],
      ["an urgency of 5", async () => ({ urgency: 5 }), "urgency"],
      ["the year zero", async () => ({ dueAt: new Date("0000-01-01T00:00:00Z") }), "dueAt"],
      ["the year 275760", async () => ({ scheduledAt: new Date(8.64e15) }), "scheduledAt"],
    ])("%s", async (_, part, field) => {
      const agent = await asAgent();
      const email = anEmail();
      const attempt = createTicket(agent, { ...complete(email), ...(await part(agent)) });

      await expect(attempt).rejects.toMatchObject({ code: "INVALID_INPUT" });
      await expect(attempt).rejects.toHaveProperty("issues.0.path.0", field);
      expect(await rows(agent, email)).toEqual(NOTHING);
    });

    it("a ticket whose second upload is refused: the first one can be used again", async () => {
      const ctx = await asAnonymous();
      const { token } = await anUpload(ctx);
      const email = anEmail();
      const broken = createTicket(ctx, { ...complete(email), screenshots: [{ upload: token }, { upload: "no" }] });

      await expect(broken).rejects.toHaveProperty("issues.0.path", ["screenshots", 1]);
      expect(await rows(ctx, email)).toEqual(NOTHING);
      await expect(createTicket(ctx, { ...complete(email), screenshots: [{ upload: token }] })).resolves.toBeDefined();
    });
  });

  describe("leaves to agents", () => {
    it.each<[string, Partial<CreateTicketInput>]>([
      ["the status", { status: "open" }],
      ["the assignee", { assignee: "agent@example.com" }],
      ["the team", { team: "support" }],
    ])("%s", async (_, part) => {
      const person = await aPerson();

      for (const ctx of [await asAnonymous(), await asPerson(person)]) {
        await expect(createTicket(ctx, { ...complete(person.email), ...part })).rejects.toMatchObject({
          code: "FORBIDDEN",
        });
      }
    });

    it("tickets in another person's name", async () => {
      const person = await aPerson();
      const stranger = anEmail();
      const ctx = await asPerson(person);

      await expect(createTicket(ctx, complete(stranger))).rejects.toHaveProperty("issues.0.path", ["requester"]);
      expect(await rows(ctx, stranger)).toEqual(NOTHING);
      await expect(createTicket(ctx, complete(person.email))).resolves.toMatchObject({ requester: { id: person.id } });
    });

    it("naming a person by id, which would tell a visitor who that is", async () => {
      const person = await aPerson();
      const byId = { ...complete(person.email), requester: { id: person.id } };

      await expect(createTicket(await asAnonymous(), byId)).rejects.toHaveProperty("issues.0.path", ["requester"]);
      await expect(createTicket(await asAgent(), byId)).resolves.toMatchObject({ requester: { id: person.id } });
    });

    it("everything, for a key that only reads and for the holder of another ticket's link", async () => {
      const ticket = await aTicket();

      await expect(createTicket(await asKey({ scopes: ["tickets:read"] }), complete(anEmail()))).rejects.toMatchObject({
        code: "FORBIDDEN",
        scope: "tickets:write",
      });
      await expect(createTicket(await asCustomer(ticket), complete(anEmail()))).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    });
  });
});
