import { beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_TICKET } from "#tinydesk/examples";
import { addComment } from "@/lib/domain/comments/add";
import { addLink } from "@/lib/domain/tickets/add-link";
import { closeTicket } from "@/lib/domain/tickets/close";
import { moveStage } from "@/lib/domain/tickets/move-stage";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { type LinkKind, STAGES } from "@/lib/domain/tickets/vocabulary";
import { callRoute } from "@/lib/testing/call-route";
import { asAgent, asKey } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aProduct, aTicket } from "@/lib/testing/factories";
import * as tickets from "../route";
import * as ticket from "./route";

beforeAll(() => testDesk());

const read = (id: string, { query = "", headers = {} } = {}) =>
  callRoute(ticket, { path: `/api/tickets/${encodeURIComponent(id)}${query}`, params: { publicId: id }, headers });

/** A ticket made through the dialect, with the token of its secret link. */
async function submitted(fields: Partial<typeof EXAMPLE_TICKET> = {}) {
  const productSlug = fields.productSlug ?? (await aProduct()).slug;
  const json = { ...EXAMPLE_TICKET, ...fields, productSlug };
  const answer = await callRoute(tickets, { method: "POST", path: "/api/tickets", json });

  return { id: String(answer.json.publicId), token: new URL(answer.json.trackingUrl).searchParams.get("token") ?? "" };
}

async function link(to: Ticket, kind: LinkKind, url: string) {
  await addLink(await asAgent(), to, { url, kind });
}

describe("GET /api/tickets/:publicId shows the public", () => {
  it("the product, the status and the pipeline, and null or nothing for the rest", async () => {
    const product = await aProduct({ name: "My SaaS App" });
    const { id } = await submitted({ productSlug: product.slug });

    const answer = await read(id);

    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      publicId: id,
      subject: null,
      status: "RECEIVED",
      productName: "My SaaS App",
      screenshots: [],
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      issueUrl: null,
      prUrl: null,
      deploymentUrl: null,
      pipeline: expect.any(Array),
    });
  });

  it("eight stages in the order and words of the document", async () => {
    const { id } = await submitted();

    const { pipeline } = (await read(id)).json;

    expect(pipeline[0]).toEqual({
      stage: "RECEIVED",
      label: "Received",
      position: 1,
      state: "current",
      enteredAt: expect.stringMatching(/Z$/),
    });
    expect(pipeline.slice(1).map(({ stage, state, enteredAt }: never) => [stage, state, enteredAt])).toEqual(
      STAGES.slice(1).map((stage) => [stage, "upcoming", null]),
    );
  });

  it.each(STAGES)("the stage %s as the status", async (stage) => {
    const made = await aTicket();
    await moveStage(await asAgent(), made, stage);

    expect((await read(publicId(made.number))).json.status).toBe(stage);
  });

  it("stages that were passed over as skipped, without a time", async () => {
    const made = await aTicket();
    await moveStage(await asAgent(), made, "MERGED");

    const { pipeline } = (await read(publicId(made.number))).json;

    expect(pipeline[2]).toMatchObject({ stage: "FIX_IN_PROGRESS", state: "skipped", enteredAt: null });
    expect(pipeline[5]).toMatchObject({ stage: "MERGED", state: "current", enteredAt: expect.any(String) });
  });

  it("the subject where the product shows subjects, and the newest links where its repository is public", async () => {
    const product = await aProduct({ publicSubjects: true, publicRepo: true });
    const made = await aTicket({ product: product.slug, subject: "The export is empty" });
    await link(made, "issue", "https://github.com/acme/app/issues/7");
    await link(made, "pull_request", "https://github.com/acme/app/pull/8");
    await link(made, "pull_request", "https://github.com/acme/app/pull/9");
    await link(made, "deployment", "https://app.example.com");

    expect((await read(publicId(made.number))).json).toMatchObject({
      subject: "The export is empty",
      issueUrl: "https://github.com/acme/app/issues/7",
      prUrl: "https://github.com/acme/app/pull/9",
      deploymentUrl: "https://app.example.com",
    });
  });

  it("no name, address or word of the conversation, whatever happened to the ticket", async () => {
    const product = await aProduct();
    const { id, token } = await submitted({ productSlug: product.slug, submitterName: "Ada Secretname" });
    const agent = await asAgent();
    const key = { number: Number(id.slice(3)) };
    await addComment(agent, key, { body: "Hello Ada, please send the logs." });
    await closeTicket(agent, key);

    const { text } = await read(id);

    for (const secret of ["Ada", "Secretname", "agent@", "Robin", "logs", "Safari", "cdn.example.com", token]) {
      expect(text).not.toContain(secret);
    }
  });

  it("the number in the original's words too", async () => {
    const { id } = await submitted();
    const number = Number(id.slice(3));

    for (const name of [`TD-${String(number).padStart(4, "0")}`, `TK-${number}`, id.toLowerCase()]) {
      expect((await read(name)).json.publicId).toBe(id);
    }
  });
});

describe("GET /api/tickets/:publicId shows the holder of the secret link", () => {
  it.each([
    ["in the query", (token: string) => ({ query: `?token=${token}` })],
    ["in a header", (token: string) => ({ headers: { "x-tracking-token": token } })],
  ])("everything of the ticket's own, with the token %s", async (_, withToken) => {
    const { id, token } = await submitted();

    expect((await read(id, withToken(token))).json).toMatchObject({
      subject: EXAMPLE_TICKET.subject,
      screenshots: EXAMPLE_TICKET.screenshots,
    });
  });

  it("links of a private repository", async () => {
    const { id, token } = await submitted();
    const agent = await asAgent();
    const made = await moveStage(agent, { number: Number(id.slice(3)) }, "ISSUE_CREATED");
    await link(made, "issue", "https://github.com/acme/secret/issues/1");

    expect((await read(id)).json.issueUrl).toBeNull();
    expect((await read(id, { query: `?token=${token}` })).json.issueUrl).toBe(
      "https://github.com/acme/secret/issues/1",
    );
  });
});

describe("GET /api/tickets/:publicId answers 404", () => {
  const notFound = { status: 404, json: { error: "Ticket not found" } };

  it.each([
    "TK-2147483647",
    "TK-99999999999",
    "TK-0",
    "TK-",
    "TK--1",
    "42",
    "TKT-000001",
    "019a9d3e-0000-7000-8000-000000000000",
    "TK-00001'",
    "TK-\u0000",
    "__proto__",
    "TK-１",
    "x".repeat(5_000),
  ])("to %j", async (id) => {
    expect(await read(id)).toMatchObject(notFound);
  });

  it("to the ticket's UUID, which is no name of this dialect", async () => {
    expect(await read((await aTicket()).id)).toMatchObject(notFound);
  });

  it("to a token of another ticket, a changed one and one that was made up", async () => {
    const { id, token } = await submitted();
    const other = await submitted();
    const changed = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;

    for (const wrong of [other.token, changed, "x", "%00", `${token}&token=${token}`]) {
      expect(await read(id, { query: `?token=${wrong}` })).toMatchObject(notFound);
    }
  });

  it("to a test ticket without its token", async () => {
    const made = await aTicket({}, await asKey({ mode: "test" }));

    expect(await read(publicId(made.number))).toMatchObject(notFound);
  });
});
