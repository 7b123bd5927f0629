import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { uploadScreenshot } from "@/lib/domain/attachments/upload";
import { addComment } from "@/lib/domain/comments/add";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { storage } from "@/lib/storage";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { asAgent } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import { PNG } from "@/lib/testing/pictures";
import * as attachment from "./[attachmentId]/route";
import * as attachments from "./route";

let agent: TestBrowser;
let owner: TestBrowser;
let ticket: Ticket;

beforeAll(async () => {
  const close = await testDesk();
  [agent, owner] = [await aBrowser("agent"), await aBrowser()];
  ticket = await aTicket({ requester: { id: owner.person.id } });

  return close;
});

type Headers = Record<string, string>;

async function send(content: string | Uint8Array<ArrayBuffer>, filename: string, headers: Headers = agent.headers) {
  const body = new FormData();
  body.set("file", new File([content], filename, { type: "application/x-claimed" }));
  const answer = await callRoute(attachments, { method: "POST", params: { ticketId: ticket.id }, body, headers });

  return { ...answer, id: String(answer.json?.id) };
}

const get = (attachmentId: string, headers: Headers = agent.headers, { method = "GET", query = "" } = {}) =>
  callRoute(attachment, { method, path: `/x${query}`, params: { ticketId: ticket.id, attachmentId }, headers });
const remove = (attachmentId: string, headers: Headers = agent.headers) =>
  callRoute(attachment, { method: "DELETE", params: { ticketId: ticket.id, attachmentId }, headers });
const list = async (headers: Headers = agent.headers) =>
  (await callRoute(attachments, { params: { ticketId: ticket.id }, headers })).json;

describe("POST a form", () => {
  it("answers 201 {id}, and keeps the file under its name with the type of its content", async () => {
    const { status, json, id } = await send(PNG, "../../shot.png");

    expect({ status, json }).toEqual({ status: 201, json: { id } });
    expect((await list()).at(-1)).toEqual({
      id,
      filename: "shot.png",
      bytes: PNG.length,
      mime: "image/png",
      created_at: expect.any(String),
    });
  });

  it("refuses what is no file", async () => {
    const body = new FormData();
    body.set("file", "text");
    const answer = await callRoute(attachments, {
      method: "POST",
      params: { ticketId: ticket.id },
      body,
      headers: agent.headers,
    });

    expect(answer).toMatchObject({ status: 400, json: { errors: { file: "must be a file" } } });
  });
});

describe("GET /tickets/:id/attachments/:attID", () => {
  it("answers the file, inert and for saving", async () => {
    const { id } = await send("<script>alert(1)</script>", "page.html");
    const { status, text, headers } = await get(id, owner.headers);

    expect({ status, text }).toEqual({ status: 200, text: "<script>alert(1)</script>" });
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "text/plain",
      "content-disposition": `attachment; filename="page.html"; filename*=UTF-8''page.html`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "accept-ranges": "bytes",
      "cache-control": "private, no-cache, no-transform",
      "content-length": "25",
      etag: `"${id}"`,
    });
  });

  it("spares who has it already", async () => {
    const { id } = await send("text", "a.txt");

    expect(await get(id, { ...agent.headers, "if-none-match": `"${id}"` })).toMatchObject({ status: 304, text: "" });
    expect(await get(id, agent.headers, { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });

  it.each([
    ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-2", 206, "89", "bytes 8-9/10"],
    ["bytes=8-99", 206, "89", "bytes 8-9/10"],
    ["bytes=-99", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=-0", 416, "", "bytes */10"],
    ["bytes=0-1,3-4", 200, "0123456789", null],
    ["bytes=4-2", 200, "0123456789", null],
    ["lines=1-2", 200, "0123456789", null],
  ])("answers Range: %s with %i", async (range, status, text, contentRange) => {
    const { id } = await send("0123456789", "digits.txt");
    const answer = await get(id, { ...agent.headers, range });

    expect(answer).toMatchObject({ status, text });
    expect(answer.headers.get("content-range")).toBe(contentRange);
    expect(answer.headers.get("content-length")).toBe(String(text.length));
  });

  it("gives the whole when the part is of another version", async () => {
    const { id } = await send("0123456789", "digits.txt");
    const asked = { ...agent.headers, range: "bytes=0-3" };

    expect((await get(id, { ...asked, "if-range": '"other"' })).status).toBe(200);
    expect((await get(id, { ...asked, "if-range": `"${id}"` })).status).toBe(206);
  });

  it("makes pictures small, once, and drops where they were taken", async () => {
    const large = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: "red" } })
      .withExif({ IFD0: { Copyright: "secret" } })
      .jpeg()
      .toBuffer();
    const { id } = await send(new Uint8Array(large), "photo.jpg");
    const { status, headers } = await get(id, agent.headers, { query: "?size=thumbnail" });
    const kept = await storage().get(`thumbnails/${id}`);
    const small = await sharp(await new Response(kept?.stream).bytes()).metadata();

    expect({ status, type: headers.get("content-type") }).toEqual({ status: 200, type: "image/webp" });
    expect(small).toMatchObject({ width: 480, height: 240, format: "webp" });
    expect(small.exif).toBeUndefined();
  });

  it("has no small picture of what is none, or only begins as one", async () => {
    const [text, broken] = [await send("text", "a.txt"), await send(PNG.slice(0, 40), "broken.png")];

    for (const { id } of [text, broken])
      expect((await get(id, agent.headers, { query: "?size=thumbnail" })).status).toBe(404);
  });

  it("answers 404 to files of other tickets and to those that are not there", async () => {
    const elsewhere = await aTicket();
    const { id } = await send("text", "a.txt");
    const params = { ticketId: elsewhere.id, attachmentId: id };

    expect((await callRoute(attachment, { params, headers: agent.headers })).status).toBe(404);
    for (const wrong of [elsewhere.id, "..", "%2e%2e%2fetc%2fpasswd"]) expect((await get(wrong)).status).toBe(404);
  });
});

describe("a file of an internal note", () => {
  it("is there for agents only", async () => {
    const context = await asAgent();
    const upload = await uploadScreenshot(context, storage(), { filename: "inside.png", content: PNG });
    await addComment(context, ticket, { body: "Look", internal: true, uploads: [upload.token] });
    const ids = async (headers: Headers) => (await list(headers)).map((file: { id: string }) => file.id);

    expect(await ids(agent.headers)).toContain(upload.file.id);
    expect(await ids(owner.headers)).not.toContain(upload.file.id);
    expect((await get(upload.file.id, owner.headers)).status).toBe(404);
    expect((await remove(upload.file.id, owner.headers)).status).toBe(404);
  });
});

describe("DELETE /tickets/:id/attachments/:attID", () => {
  it("answers 200 {ok: true}, and then 404", async () => {
    const { id } = await send("text", "a.txt");

    expect(await remove(id)).toMatchObject({ status: 200, json: { ok: true } });
    expect((await get(id)).status).toBe(404);
    expect(await remove(id)).toMatchObject({ status: 404, json: { error: "not found" } });
  });

  it("lets requesters delete what they have added themselves, and nothing else", async () => {
    const [mine, theirs] = [await send("a", "a.txt", owner.headers), await send("b", "b.txt")];

    expect((await remove(mine.id, owner.headers)).status).toBe(200);
    expect((await remove(theirs.id, owner.headers)).status).toBe(403);
    expect((await remove(theirs.id, (await aBrowser()).headers)).status).toBe(404);
  });
});
