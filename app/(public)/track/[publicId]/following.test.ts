import { beforeAll, describe, expect, it } from "vitest";
import { addComment } from "@/lib/domain/comments/add";
import { moveStage } from "@/lib/domain/tickets/move-stage";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { STAGE_LABELS, STAGES } from "@/lib/domain/tickets/vocabulary";
import { callRoute } from "@/lib/testing/call-route";
import { asAgent, asKey } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aProduct, aTicket } from "@/lib/testing/factories";
import * as badge from "./badge.svg/route";
import * as feed from "./feed.atom/route";

beforeAll(() => testDesk());

const ask = (route: typeof badge, id: string, query = "", headers = {}) =>
  callRoute(route, { path: `/track/${id}${query}`, params: { publicId: id }, headers });

it.each([
  ["?lang=ja", "de", "受付済み", "報告"],
  ["", "de-AT,en;q=0.5", "Eingegangen", "gemeldet"],
  ["?lang=xx", "fr", "Reçu", "signalé"],
  ["", "tlh", "Received", "reported"],
])(
  "badge and feed at “%s” for a reader of %s are in the language asked for",
  async (query, accept, stage, sentence) => {
    const { number } = await aTicket();
    const headers = { "accept-language": accept };
    const answers = await Promise.all([badge, feed].map((route) => ask(route, publicId(number), query, headers)));

    expect(answers[0]?.text).toContain(stage);
    expect(answers[1]?.text).toContain(sentence);
    for (const answer of answers) expect(answer.headers.get("vary")).toContain("Accept-Language");
  },
);

describe("the badge", () => {
  it.each(STAGES)("names the ticket and its stage %s", async (stage) => {
    const ticket = await aTicket();
    if (stage !== "RECEIVED") await moveStage(await asAgent(), ticket, stage);
    const { status, text, headers } = await ask(badge, publicId(ticket.number));

    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(text).toContain(`<title>${publicId(ticket.number)}: ${STAGE_LABELS[stage]}</title>`);
  });

  it("does not exist for an unknown ticket, nor for one of the test world", async () => {
    const test = await aTicket({}, await asKey({ mode: "test" }));

    expect((await ask(badge, "TK-99999")).status).toBe(404);
    expect((await ask(badge, "nonsense")).status).toBe(404);
    expect((await ask(badge, publicId(test.number))).status).toBe(404);
  });
});

describe("the feed", () => {
  it("tells the newest first, in the words of the page", async () => {
    const ticket = await aTicket();
    const agent = await asAgent();
    await moveStage(agent, ticket, "PR_OPEN");
    await moveStage(agent, ticket, "DEPLOYED");
    const { text, headers } = await ask(feed, publicId(ticket.number));

    expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect([...text.matchAll(/<title type="html"><!\[CDATA\[(.*?)\]\]>/g)].map(([, title]) => title)).toEqual([
      "The fix went live.",
      "The fix went to review.",
      "Glassdesk reported it.",
    ]);
  });

  it("keeps names, addresses, subjects and messages to itself", async () => {
    const ticket = await aTicket({ subject: "Secret subject", body: "Secret body" });
    await addComment(await asAgent(), ticket, { body: "Secret answer" });
    const { text } = await ask(feed, publicId(ticket.number));

    expect(text).not.toMatch(/secret|@/i);
  });

  it("holds up to markup in a product's name", async () => {
    const { slug } = await aProduct({ name: "A & B <c>", publicSubjects: true });
    const ticket = await aTicket({ product: slug, subject: "]]> <script>&" });
    const { text } = await ask(feed, publicId(ticket.number));

    expect(text).not.toContain("<script>");
    expect(text).not.toContain("]]> <");
  });
});
