import { beforeAll, describe, expect, it } from "vitest";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { storage } from "@/lib/storage";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import { PNG } from "@/lib/testing/pictures";
import * as presign from "../tickets/[ticketId]/attachments/presign/route";
import * as attachments from "../tickets/[ticketId]/attachments/route";
import * as upload from "./upload/[uploadId]/route";

let agent: TestBrowser;
let ticket: Ticket;

beforeAll(async () => {
  const close = await testDesk();
  [agent, ticket] = [await aBrowser("agent"), await aTicket()];

  return close;
});

const LOG = new TextEncoder().encode("GET /export 500\n");
const announced = { filename: "server.log", bytes: LOG.length, mime: "text/x-log" };

type Headers = TestBrowser["headers"];
const announce = (json: object = announced, headers: Headers = agent.headers, ticketId = ticket.id) =>
  callRoute(presign, { method: "POST", params: { ticketId }, json, headers });
const attach = (json: object, headers: Headers = agent.headers, ticketId = ticket.id) =>
  callRoute(attachments, { method: "POST", params: { ticketId }, json, headers });
const list = async (headers = agent.headers) =>
  (await callRoute(attachments, { params: { ticketId: ticket.id }, headers })).json;

function put(address: string, body: Uint8Array<ArrayBuffer>) {
  const { pathname, search } = new URL(address);

  return callRoute(upload, {
    method: "PUT",
    path: pathname + search,
    params: { uploadId: pathname.split("/").at(-1) ?? "" },
    body,
  });
}

describe("presign, PUT, finalize", () => {
  it("answers 201 with upload_url, headers and attachment_id", async () => {
    const { status, json } = await announce();

    expect({ status, json }).toEqual({
      status: 201,
      json: {
        upload_url: expect.stringMatching(
          /^http:\/\/desk\.test\/attachments\/upload\/[0-9a-f-]{36}\?expires=\d+&signature=/,
        ),
        headers: { "Content-Type": "text/x-log" },
        attachment_id: expect.any(String),
      },
    });
    expect((await announce({ filename: "a", bytes: 1 })).json.headers).toEqual({});
  });

  it("brings a file onto the ticket, of the type that its content has", async () => {
    const { json } = await announce();
    const { attachment_id, upload_url } = json;

    expect(await put(upload_url, LOG)).toMatchObject({ status: 200, text: "" });
    expect(await attach({ ...announced, attachment_id })).toMatchObject({ status: 201, json: { id: attachment_id } });
    expect(await list()).toEqual([
      {
        id: attachment_id,
        filename: "server.log",
        bytes: LOG.length,
        mime: "text/plain",
        created_at: expect.any(String),
      },
    ]);
  });

  it("does once what is asked for twice", async () => {
    const { json } = await announce();
    await put(json.upload_url, LOG);
    const finish = { ...announced, attachment_id: json.attachment_id };
    const answers = await Promise.all([attach(finish), attach(finish)]);
    const files: { id: string }[] = await list();

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(files.filter(({ id }) => id === json.attachment_id)).toHaveLength(1);
  });

  it("lets nobody change the content once it was looked at", async () => {
    const { json } = await announce();
    await put(json.upload_url, LOG);
    await attach({ ...announced, attachment_id: json.attachment_id });

    expect((await put(json.upload_url, new Uint8Array(LOG.length))).status).toBe(404);
    const kept = await storage().get(`files/${json.attachment_id}`);
    expect(kept && (await new Response(kept.stream).text())).toBe("GET /export 500\n");
  });

  it("takes content with a permit only, and as long as announced", async () => {
    const { json } = await announce();
    const forged = json.upload_url.replace(/signature=./, "signature=!");

    expect((await put(forged, LOG)).status).toBe(404);
    expect((await put(json.upload_url.replace(/expires=\d+/, "expires=99999999999"), LOG)).status).toBe(404);
    expect(await put(json.upload_url, PNG)).toMatchObject({ status: 400, json: { error: expect.any(String) } });
  });

  it("answers 400 'upload incomplete' before the content has come, and to other people's uploads", async () => {
    const { json } = await announce();
    const finish = { ...announced, attachment_id: json.attachment_id };
    const incomplete = { status: 400, json: { error: "upload incomplete" } };

    expect(await attach(finish)).toMatchObject(incomplete);
    await put(json.upload_url, LOG);
    expect(await attach({ ...finish, bytes: 3 })).toMatchObject(incomplete);
    expect(await attach(finish, (await aBrowser("agent")).headers)).toMatchObject(incomplete);
    expect(await attach({ ...finish, attachment_id: ticket.id })).toMatchObject(incomplete);
  });

  it("answers 400 naming what is wrong", async () => {
    expect((await announce({})).json.errors).toEqual({ filename: "is required", bytes: "is required" });
    expect((await announce({ filename: "a", bytes: 0 })).json.errors).toEqual({ bytes: "must be at least 1" });
    expect((await attach({})).json.errors).toEqual({
      attachment_id: "is required",
      filename: "is required",
      bytes: "is required",
    });
    expect((await attach({ ...announced, attachment_id: "1" })).json).toEqual({ error: "invalid attachment_id" });
  });

  it("refuses programs by name and by content, and what is too large", async () => {
    const program = new Uint8Array(200);
    program.set(new TextEncoder().encode("MZ"));
    const { json } = await announce({ filename: "a.txt", bytes: program.length });
    await put(json.upload_url, program);

    expect((await announce({ filename: "setup.exe", bytes: 1 })).json.error).toContain("program");
    expect((await announce({ filename: "a.zip", bytes: 26 * 1024 * 1024 })).status).toBe(413);
    const disguised = await attach({ filename: "a.txt", bytes: program.length, attachment_id: json.attachment_id });
    expect(disguised).toMatchObject({ status: 400, json: { error: expect.stringContaining("program") } });
  });

  it("is for whoever may answer the ticket", async () => {
    const stranger = (await aBrowser()).headers;

    expect((await announce(announced, stranger)).status).toBe(404);
    expect((await attach({ ...announced, attachment_id: ticket.id }, stranger)).status).toBe(404);
  });

  it("deletes what the upload's address held, once nobody may write there any more", async () => {
    const ctx = await asSystem();
    const jobs = await ctx.db.$queryRaw<{ payload: object }[]>`
      SELECT payload FROM graphile_worker._private_jobs AS jobs WHERE run_at > now() + interval '30 minutes'`;

    expect(JSON.stringify(jobs)).toContain("uploads/");
  });
});
