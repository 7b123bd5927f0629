import { beforeAll, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { listRatings } from "@/lib/domain/csat/list";
import { ratingToken } from "@/lib/domain/csat/token";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { updateTicket } from "@/lib/domain/tickets/update";
import { trackingToken } from "@/lib/domain/tracking/link";
import { callRoute } from "@/lib/testing/call-route";
import { asAgent } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import * as csat from "./[token]/route";

beforeAll(() => testDesk());

/** The link as it stands in the mail, of a ticket that was just resolved. */
async function aLink(changes: Parameters<typeof updateTicket>[1]["changes"] = {}) {
  const agent = await asAgent();
  const ticket = await updateTicket(agent, {
    ticket: await aTicket({ subject: "Printer <b>on</b> fire" }),
    changes: { ...changes, status: "resolved" },
  });

  return { ticket, token: await tokenOf(ticket), agent };
}

async function tokenOf(ticket: Ticket, resolvedAt = ticket.resolvedAt ?? new Date()) {
  const ctx = await createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: null });

  return ratingToken(ctx, { ticket, resolvedAt });
}

const open = (token: string, headers = {}) => callRoute(csat, { params: { token }, path: `/csat/${token}`, headers });
const send = (token: string, body: string, headers = {}) =>
  callRoute(csat, {
    method: "POST",
    path: `/csat/${token}`,
    params: { token },
    body,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
const HTML = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("GET /csat/:token", () => {
  it("answers 200 with a form that needs no scripts, naming the ticket", async () => {
    const { ticket, token } = await aLink();
    const { status, headers, text } = await open(token);

    expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text).toMatch(/<form method="POST">[\s\S]*<button name="score" value="good">[\s\S]*value="bad">/);
    expect(text).toContain(`TK-${String(ticket.number).padStart(5, "0")} Printer &lt;b&gt;on&lt;/b&gt; fire`);
    expect(text).not.toContain("<script");
    expect(headers.get("content-security-policy")).toMatch(
      /default-src 'none'; style-src 'sha256-.*form-action 'self'/,
    );
  });

  it("answers 200 with a form for an unknown token, too", async () => {
    for (const token of ["nobody", "a".repeat(62), "%00"]) {
      expect(await open(token)).toMatchObject({ status: 200, text: expect.stringContaining("<form") });
    }
  });

  it("rates nothing, however often it is looked at", async () => {
    const { ticket, token, agent } = await aLink();
    for (const headers of [{}, HTML]) await open(token, headers);

    expect(await listRatings(agent, ticket)).toEqual([]);
    expect((await send(token, "score=good")).status).toBe(200);
  });
});

describe("the rating page", () => {
  it("is in the language of the mail, then of the browser, unless its visitor has chosen one", async () => {
    const { token } = await aLink();
    const heading = async (query: string, headers: Record<string, string>) =>
      /<html lang="(\w+)">[\s\S]*<h1>(.*)<\/h1>/
        .exec((await callRoute(csat, { params: { token }, path: `/csat/${token}${query}`, headers })).text)
        ?.slice(1);

    expect(await heading("?lang=de", { "accept-language": "fr" })).toEqual(["de", "Wie waren wir?"]);
    expect(await heading("", { "accept-language": "fr" })).toEqual(["fr", "Comment s’est passé notre échange ?"]);
    expect(await heading("?lang=de", { cookie: "a=b; language=ja" })).toEqual(["ja", "対応はいかがでしたか？"]);
    expect(await heading("?lang=<b>", {})).toEqual(["en", "How did we do?"]);
  });

  it("thanks in the language in which it asked", async () => {
    const { token } = await aLink();
    const sent = await callRoute(csat, {
      ...{ method: "POST", path: `/csat/${token}?lang=de`, params: { token }, body: "score=good" },
      headers: { "content-type": "application/x-www-form-urlencoded", ...HTML },
    });

    expect([sent.status, sent.headers.get("location")]).toEqual([303, "?rated&lang=de"]);
  });
});

describe("POST /csat/:token", () => {
  it("takes the score down and answers 200 {ok: true}", async () => {
    const { ticket, token, agent } = await aLink();

    expect(await send(token, "score=bad&comment=Still+broken")).toMatchObject({ status: 200, json: { ok: true } });
    expect(await listRatings(agent, ticket)).toMatchObject([{ score: "bad", comment: "Still broken" }]);
  });

  it("answers 404 the second time", async () => {
    const { ticket, token, agent } = await aLink();
    const answers = await Promise.all(["score=good", "score=bad", "score=bad"].map((body) => send(token, body)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect(await send(token, "score=bad")).toMatchObject({ status: 404, json: { error: "invalid token" } });
    expect(await listRatings(agent, ticket)).toHaveLength(1);
  });

  it.each(["score=great", "", "comment=x", "score=good&score=bad"])("answers 400 to %j", async (body) => {
    const { token } = await aLink();

    expect(await send(token, body)).toMatchObject({ status: 400, json: { error: "invalid score" } });
  });

  it("answers 404 to a token that is forged, another ticket's tracking token or older than 30 days", async () => {
    const { ticket, token } = await aLink();
    const ctx = await createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: null });
    const old = await tokenOf(ticket, new Date(Date.now() - 31 * 86_400_000));
    const forged = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");

    for (const wrong of ["nobody", forged, trackingToken(ctx, ticket), old]) {
      expect(await send(wrong, "score=good")).toMatchObject({ status: 404, json: { error: "invalid token" } });
    }
    expect((await open(old)).text).toContain("too late");
  });

  it("sends browsers on to a page that says thanks, and tells them of refusals in HTML", async () => {
    const { token } = await aLink();
    const taken = await send(token, "score=good", HTML);

    expect([taken.status, taken.headers.get("location")]).toEqual([303, "?rated"]);
    expect((await open(token, HTML)).text).toContain("Thank you");
    expect(await send(token, "score=good", HTML)).toMatchObject({ status: 404, text: expect.stringContaining("<h1>") });
  });
});
