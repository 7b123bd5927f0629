import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { asAgent, asSystem } from "@/lib/testing/contexts";
import { aTicket } from "@/lib/testing/factories";
import { at, closed, deliver, deliveriesOf, merged, type SentDelivery } from "@/lib/testing/github/deliveries";
import { deskWithGithub, startAnew } from "@/lib/testing/github/desk";
import { aFollowingProduct } from "@/lib/testing/github/product";
import type { GithubServer } from "@/lib/testing/github/server";
import { commitsInARow, type Repository, sha } from "@/lib/testing/github/world";
import { hastenJobs, runJobs, waitingJobs } from "@/lib/testing/jobs";
import { closeQuietTickets } from "../pipeline/close-quiet";
import { addLink } from "../tickets/add-link";
import { removeLink } from "../tickets/remove-link";
import type { Ticket } from "../tickets/ticket";
import { updateTicket } from "../tickets/update";

let github: GithubServer;
let end: () => Promise<void>;
let repository: Repository;
let ticket: Ticket;

beforeAll(async () => {
  ({ github, end } = await deskWithGithub());
});
beforeEach(async () => {
  repository = await startAnew(github);
  commitsInARow(repository, "base", "merge", "live");
  const product = await aFollowingProduct();
  ticket = await aTicket({ product: product.slug });
});
afterAll(() => end());

const { issue, comment, pull, deployment, release, push } = deliveriesOf("acme/shop");
const tag = { body: "TK-00001" };

async function tell(...deliveries: SentDelivery[]): Promise<string> {
  for (const delivery of deliveries) {
    expect((await deliver(delivery)).status).toBe(200);
    await runJobs();
  }

  return now();
}

async function now({ id } = ticket): Promise<string> {
  const { stage, status } = await database().ticket.findUniqueOrThrow({ where: { id } });

  return `${stage} ${status}`;
}

const kinds = async () =>
  (await database().ticketEvent.findMany({ where: { ticketId: ticket.id }, orderBy: { seq: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("linking by hand", () => {
  it("moves a ticket to where its issue and pull request already are", async () => {
    await tell(issue("opened", 1), pull("opened", 3, { body: "Fixes #12" }));
    expect(await now()).toBe("RECEIVED new");

    await addLink(await asAgent(), ticket, { url: `${github.url}/Acme/Shop/issues/12` });
    await runJobs();

    expect(await now()).toBe("PR_OPEN new");
  });

  it("asks GitHub for what no delivery has told of", async () => {
    repository.pulls.push({
      ...{
        number: 7,
        title: "Fix",
        body: "",
        state: "closed",
        draft: false,
        merged: true,
        merged_at: at(8),
        closed_at: at(8),
      },
      ...{
        merge_commit_sha: sha("merge"),
        html_url: "https://github.com/acme/shop/pull/7",
        created_at: at(1),
        updated_at: at(8),
      },
      head: { ref: "fix", sha: sha("head") },
    });
    await addLink(await asAgent(), ticket, { url: `${github.url}/acme/shop/pull/7` });
    await runJobs();

    expect(await now()).toBe("MERGED new");
  });

  it("leaves off what somebody took off, and goes back to where the rest is", async () => {
    await tell(issue("opened", 1, tag), pull("opened", 3, { body: "Fixes #12" }));
    const link = await database().ticketLink.findFirstOrThrow({ where: { kind: "pull_request" } });
    await removeLink(await asAgent(), ticket, link.id);
    await runJobs();
    expect(await now()).toBe("ISSUE_CREATED new");

    expect(await tell(pull("synchronize", 4, { body: "Fixes #12" }))).toBe("ISSUE_CREATED new");
  });
});

it("moves tickets together that share an issue", async () => {
  const other = await aTicket({ product: (await database().product.findFirstOrThrow()).slug });
  await tell(issue("opened", 1, { body: "TK-00001 and TD-0002" }), pull("opened", 3, { body: "closes: acme/shop#12" }));

  expect([await now(), await now(other)]).toEqual(["PR_OPEN new", "PR_OPEN new"]);
});

it("finds the ticket by the name of a branch", async () => {
  expect(await tell(pull("opened", 3, { head: { ref: "fix/tk-1-export", sha: sha("head") } }))).toBe("PR_OPEN new");
});

describe("going live", () => {
  it("waits until GitHub can say what a deployment contains", async () => {
    await tell(pull("closed", 8, { ...tag, ...merged(8) }));
    github.limitNext(1);
    expect(await tell(deployment("success", 10, "live"))).toBe("MERGED new");
    expect(await waitingJobs()).toMatchObject([
      { task: "follow-delivery", lastError: expect.stringContaining("slow down") },
    ]);

    await hastenJobs();
    await runJobs();
    expect(await now()).toBe("DEPLOYED resolved");
  });

  it("follows the environment that the product names, and no other", async () => {
    await database().product.updateMany({ data: { productionEnvironment: "Live" } });
    await tell(pull("closed", 8, { ...tag, ...merged(8) }));

    expect(await tell(deployment("success", 10, "live"))).toBe("MERGED new");
    expect(await tell(deployment("success", 11, "live", { environment: "live" }))).toBe("DEPLOYED resolved");
  });

  it("takes a release for it whose tag contains the merge", async () => {
    repository.tags.set("v1.0 beta", sha("base")).set("v1.1", sha("live"));
    await tell(pull("closed", 8, { ...tag, ...merged(8) }));

    expect(await tell(release(9, "v1.1", { prerelease: true }))).toBe("MERGED new");
    expect(await tell(release(10, "v1.0 beta"))).toBe("MERGED new");
    expect(await tell(release(11, "v1.1"))).toBe("DEPLOYED resolved");
  });

  it("opens the ticket again when the merge is reverted, and says so", async () => {
    await tell(issue("opened", 1, tag), pull("closed", 8, { body: "Fixes #12", ...merged(8) }));
    expect(await tell(deployment("success", 10, "live"), issue("closed", 12, closed(12)))).toBe("CLOSED closed");

    expect(await tell(push(20, `Revert "Let it go on"\n\nThis reverts commit ${sha("merge")}.`))).toBe(
      "ISSUE_CREATED open",
    );
    expect(await kinds()).toContain("fix_withdrawn");
  });
});

describe("what people decide", () => {
  it("stands against deliveries that tell nothing new, and against late ones", async () => {
    const opened = pull("opened", 3, tag);
    await tell(opened);
    await updateTicket(await asAgent(), { ticket, changes: { status: "closed" } });

    expect(await tell({ ...opened, id: "again" })).toBe("CLOSED closed");
    expect(await tell(pull("closed", 8, { ...tag, ...merged(8) }))).toBe("CLOSED closed");
  });

  it("stands until the code is further than they put it", async () => {
    await tell(issue("opened", 1, tag));
    await updateTicket(await asAgent(), { ticket, changes: { stage: "PR_OPEN" } });

    expect(await tell(issue("assigned", 2, tag))).toBe("PR_OPEN new");
    expect(await tell(pull("closed", 8, { ...tag, ...merged(8) }))).toBe("MERGED new");
  });
});

describe("a comment that begins with /public", () => {
  const said = (minute: number, body: string, association = "MEMBER") =>
    comment(minute, { body, author_association: association }, tag);

  it("becomes an answer, once", async () => {
    const answer = said(5, "/public\nIt will be in Friday's release.");
    expect(await tell(answer, { ...answer, id: "again" })).toBe("ISSUE_CREATED open");

    const comments = await database().comment.findMany({ include: { author: true } });
    expect(comments).toMatchObject([
      {
        body: "It will be in Friday's release.",
        internal: false,
        author: { name: "mona", email: "583231+mona@users.noreply.127.0.0.1", roles: [], passwordHash: null },
      },
    ]);
  });

  it("is nobody's but that of the repository's own people, and nothing else is told", async () => {
    await tell(
      said(5, "/public Your desk was hacked", "NONE"),
      said(6, "not for /public"),
      said(7, "/publicly said"),
      said(8, "/public  "),
    );

    expect(await database().comment.count()).toBe(0);
  });
});

it("closes a ticket after seven quiet days of being live", async () => {
  await tell(pull("closed", 8, { ...tag, ...merged(8) }), deployment("success", 10, "merge"));
  const days = (count: number) => asSystem({ now: () => new Date(Date.now() + count * 86_400_000) });

  expect(await closeQuietTickets(await days(6.9))).toBe(0);
  await updateTicket(await days(5), { ticket, changes: { priority: "high" } });
  expect(await closeQuietTickets(await days(7.1))).toBe(0);
  expect(await closeQuietTickets(await days(12.1))).toBe(1);

  expect(await now()).toBe("CLOSED closed");
  expect(await tell(deployment("failure", 20, "merge"))).toBe("CLOSED closed");
});
