import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiKey } from "@/lib/domain/api-keys/create";
import type { Scope } from "@/lib/domain/api-keys/vocabulary";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import * as link from "./[linkId]/route";
import * as links from "./route";

const URL_OF_PULL = "https://github.com/acme/shop/pull/7";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await testDesk();
});
afterAll(() => close());

async function keyWith(...scopes: Scope[]) {
  const { key } = await createApiKey(await asAdmin(), { name: "Links", mode: "live", scopes });

  return { authorization: `Bearer ${key}` };
}

async function add(json: unknown, headers?: Record<string, string>) {
  const ticket = await aTicket();
  const sent = headers ?? (await keyWith("tickets:write"));

  return {
    ticket,
    answer: await callRoute(links, { method: "POST", params: { ticketId: ticket.id }, headers: sent, json }),
  };
}

describe("POST /tickets/{ticketId}/links", () => {
  it("answers 201 with the link and what its address tells", async () => {
    const { answer } = await add({ url: URL_OF_PULL, title: "Stream the export" });

    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      id: expect.any(String),
      kind: "pull_request",
      url: URL_OF_PULL,
      repository: "acme/shop",
      number: 7,
      title: "Stream the export",
    });
  });

  it("answers 422 naming the field for an address that is none", async () => {
    const { answer } = await add({ url: "shop#7" });

    expect(answer.status).toBe(422);
    expect(answer.json.errors).toEqual([{ in: "body", path: "url", message: "must be an http(s) address" }]);
  });

  it("answers 401 without credentials and 403 without the scope", async () => {
    expect((await add({ url: URL_OF_PULL }, {})).answer.status).toBe(401);
    expect((await add({ url: URL_OF_PULL }, await keyWith("tickets:read"))).answer.status).toBe(403);
  });

  it("answers 404 for a ticket that is not there", async () => {
    const headers = await keyWith("tickets:write");
    const answer = await callRoute(links, {
      method: "POST",
      params: { ticketId: "TK-99999999" },
      headers,
      json: { url: URL_OF_PULL },
    });

    expect(answer.status).toBe(404);
  });
});

describe("DELETE /tickets/{ticketId}/links/{linkId}", () => {
  it("answers 204, and 404 once the link is gone", async () => {
    const headers = await keyWith("tickets:write");
    const { ticket, answer } = await add({ url: URL_OF_PULL }, headers);
    const call = { method: "DELETE", params: { ticketId: ticket.id, linkId: answer.json.id }, headers };

    expect((await callRoute(link, call)).status).toBe(204);
    expect((await callRoute(link, call)).status).toBe(404);
  });
});
