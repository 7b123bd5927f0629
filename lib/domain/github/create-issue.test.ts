import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { asAgent, asAnonymous, asKey } from "@/lib/testing/contexts";
import { anUpload, aTicket } from "@/lib/testing/factories";
import { deskWithGithub, startAnew } from "@/lib/testing/github/desk";
import { aFollowingProduct } from "@/lib/testing/github/product";
import type { GithubServer } from "@/lib/testing/github/server";
import { hastenJobs, runJobs, waitingJobs } from "@/lib/testing/jobs";
import { addComment } from "../comments/add";
import { updateProduct } from "../products/update";
import { draftIssue, requestIssue } from "./request-issue";

let github: GithubServer;
let end: () => Promise<void>;

beforeAll(async () => {
  ({ github, end } = await deskWithGithub());
});
afterAll(() => end());

const reported = async (
  input: Parameters<typeof aTicket>[0] = {},
  issueCreation: "manual" | "automatic" = "manual",
) => {
  const product = await aFollowingProduct({ issueCreation });

  return aTicket({ product: product.slug, ...input });
};
const request = () => database().issueRequest.findFirst();
const stage = async (id: string) => (await database().ticket.findUniqueOrThrow({ where: { id } })).stage;

describe("an issue that an agent asks for", () => {
  it("says what was reported, and neither who reported it nor their secret link", async () => {
    const repository = await startAnew(github);
    const visitor = await asAnonymous({
      secret: (await createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: null })).secret,
    });
    const upload = await anUpload(visitor);
    const product = await aFollowingProduct();
    const ticket = await aTicket(
      {
        product: product.slug,
        requester: { email: "ada@example.com", name: "Ada Lovelace" },
        body: "Mail ADA@example.com, says Ada Lovelace: http://desk.test/track/TK-00001?token=abc_DEF-123",
        screenshots: [{ upload: upload.token }, { url: "https://cdn.example.com/bug.png" }],
      },
      visitor,
    );
    const agent = { ...(await asAgent()), secret: visitor.secret };

    const draft = await draftIssue(agent, ticket);
    expect(draft).toMatchObject({
      repository: "acme/shop",
      title: "[TK-00001] The export button does nothing",
      request: null,
    });
    await requestIssue(agent, ticket, { title: draft.title, body: `${draft.body}\n\n/track/TK-00001?token=abc` });
    await runJobs();

    const [issue] = repository.issues;
    expect(issue?.title).toBe(draft.title);
    // Whole words: three letters in a row are in a random signature now and then.
    expect(issue?.body).not.toMatch(/\bada\b|lovelace|token=/i);
    expect(issue?.body).toContain("(the customer), says (the customer): http://desk.test/track/TK-00001\n");
    expect(issue?.body).toMatch(
      /!\[screen\.png\]\(http:\/\/desk\.test\/files\/\S+\)\n\n!\[.*\]\(https:\/\/cdn\.example\.com\/bug\.png\)/,
    );
    expect(issue?.body).toContain("TinyDesk-Ticket: TK-00001\nStatus: http://desk.test/track/TK-00001\n");
    expect(await request()).toMatchObject({ state: "created", error: null });
    expect(await stage(ticket.id)).toBe("ISSUE_CREATED");
  });

  it("says nothing of what was written on the ticket since, internal notes least of all", async () => {
    const repository = await startAnew(github);
    const ticket = await reported();
    const agent = await asAgent();
    await addComment(agent, ticket, { body: "Their invoice is overdue.", internal: true });
    await addComment(agent, ticket, { body: "We look into it." });

    const draft = await draftIssue(agent, ticket);
    await requestIssue(agent, ticket, draft);
    await runJobs();
    await addComment(agent, ticket, { body: "Still overdue.", internal: true });
    await runJobs();

    expect(JSON.stringify([draft, repository])).not.toMatch(/overdue|look into/);
    expect(github.asked.filter((asked) => !asked.startsWith("GET "))).toEqual(["POST /repos/acme/shop/issues"]);
  });

  it("is made once, though the answer is lost and the job runs again", async () => {
    const repository = await startAnew(github);
    const ticket = await reported();
    await requestIssue(await asAgent(), ticket, { title: "Export stops", body: "It stops." });

    github.loseNextAnswers(1);
    await runJobs();
    expect(await request()).toMatchObject({ state: "queued", error: "GitHub cannot be reached" });
    await hastenJobs();
    await runJobs();

    expect(repository.issues).toHaveLength(1);
    expect(await request()).toMatchObject({ state: "created" });
    expect(await database().ticketLink.findMany()).toMatchObject([
      { kind: "issue", number: 1, repository: "acme/shop" },
    ]);
  });

  it("waits while GitHub asks to slow down", async () => {
    const repository = await startAnew(github);
    await requestIssue(await asAgent(), await reported(), { title: "Export stops", body: "It stops." });

    github.limitNext(1);
    await runJobs();
    expect(await waitingJobs()).toMatchObject([{ task: "create-issue", attempts: 1, isDue: false }]);
    await hastenJobs();
    await runJobs();

    expect(repository.issues).toHaveLength(1);
  });

  it("fails for good without the permission, says why, and can be asked for again", async () => {
    const repository = await startAnew(github);
    const ticket = await reported();
    const agent = await asAgent();
    github.tokens.set("write-access-to-the-shop", []);
    await requestIssue(agent, ticket, { title: "Export stops", body: "It stops." });
    await runJobs();

    expect(await request()).toMatchObject({
      state: "failed",
      error: "GitHub does not allow this with these credentials",
    });
    expect(await waitingJobs()).toEqual([]);
    github.tokens.set("write-access-to-the-shop", ["acme/shop"]);
    await requestIssue(agent, ticket, { title: "Export stops", body: "It stops." });
    await runJobs();
    expect(repository.issues).toHaveLength(1);
    await expect(requestIssue(agent, ticket, { title: "x", body: "y" })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is refused without a repository, for a test ticket, and to customers", async () => {
    await startAnew(github);
    const product = await aFollowingProduct();
    const test = await aTicket({ product: product.slug }, await asKey({ mode: "test" }));
    const text = { title: "x", body: "y" };

    await expect(requestIssue(await asAgent(), await aTicket(), text)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(requestIssue(await asKey({ mode: "test" }), test, text)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(requestIssue(await asAnonymous(), test, text)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("where the product has issues made by themselves", () => {
  it("makes one of each new ticket in a private repository", async () => {
    const repository = await startAnew(github, { isPrivate: true });
    const ticket = await reported({}, "automatic");
    await runJobs();
    await runJobs();

    expect(repository.issues.map(({ title }) => title)).toEqual(["[TK-00001] The export button does nothing"]);
    expect(await stage(ticket.id)).toBe("ISSUE_CREATED");
  });

  it("publishes nothing that nobody has seen", async () => {
    const repository = await startAnew(github, { isPrivate: false });
    await reported({}, "automatic");
    await runJobs();

    expect(repository.issues).toEqual([]);
    expect(await request()).toMatchObject({
      state: "failed",
      error: "The repository is public: look at the issue before it is published",
    });
  });

  it("makes none of test tickets, nor where the product leaves it to agents", async () => {
    const repository = await startAnew(github, { isPrivate: true });
    const product = await aFollowingProduct({ issueCreation: "automatic" });
    await aTicket({ product: product.slug }, await asKey({ mode: "test" }));
    await runJobs();
    await updateProduct(
      await createContext({ actor: { kind: "system" }, mode: "live", requestId: null }),
      { id: product.id },
      { issueCreation: "manual" },
    );
    await aTicket({ product: product.slug });
    await runJobs();

    expect(repository.issues).toEqual([]);
    expect(await request()).toBeNull();
  });
});
