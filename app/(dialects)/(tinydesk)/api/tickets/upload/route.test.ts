import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_TICKET } from "#tinydesk/examples";
import { listTicketFiles } from "@/lib/domain/attachments/list";
import { env } from "@/lib/env";
import { callRoute } from "@/lib/testing/call-route";
import { asAgent, asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aProduct } from "@/lib/testing/factories";
import { GIF, JPEG, PNG, pictureOf, WEBP } from "@/lib/testing/pictures";
import * as ticket from "../[publicId]/route";
import * as tickets from "../route";
import * as upload from "./route";

beforeAll(() => testDesk());

const MIB = 1024 * 1024;
const file = (name: string, content: Uint8Array<ArrayBuffer>, type = "image/png") =>
  new File([content], name, { type });

function send(...files: File[]) {
  const body = new FormData();
  for (const each of files) body.append("files", each);

  return callRoute(upload, { method: "POST", path: "/api/tickets/upload", body });
}

async function submit(screenshots: string[]) {
  const { slug } = await aProduct();

  return callRoute(tickets, {
    method: "POST",
    path: "/api/tickets",
    json: { ...EXAMPLE_TICKET, productSlug: slug, screenshots },
  });
}

const keptFiles = () => readdir(join(env().DATA_DIR, "files", "uploads")).catch(() => []);
const keptRows = async () => (await asSystem()).db.attachment.count();

describe("POST /api/tickets/upload answers 201", () => {
  it("with one URL for each file, in their order", async () => {
    const answer = await send(file("a.png", PNG), file("b.gif", GIF), file("c.webp", WEBP));

    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      urls: Array(3).fill(expect.stringMatching(/^http:\/\/desk\.test\/files\/[\w-]{36}\?/)),
    });
  });

  it("whatever the client calls the type, and for a file of exactly 5 MiB", async () => {
    expect((await send(file("b.png", JPEG, "text/html"))).status).toBe(201);
    expect((await send(file("big.png", pictureOf(5 * MIB)))).status).toBe(201);
  });

  it("with URLs that a ticket takes as attachments and its requester reads", async () => {
    const elsewhere = "https://cdn.example.com/c.png";
    const { urls } = (await send(file("a.png", PNG), file("b.gif", GIF))).json;

    const { publicId, trackingUrl } = (await submit([...urls, elsewhere])).json;

    const found = await callRoute(ticket, {
      path: `/api/tickets/${publicId}${new URL(trackingUrl).search}`,
      params: { publicId },
    });
    expect(found.json.screenshots).toEqual([...urls, elsewhere]);
    expect(await listTicketFiles(await asAgent(), { number: Number(publicId.slice(3)) })).toMatchObject([
      { filename: "a.png", mime: "image/png", bytes: PNG.length },
      { filename: "b.gif", mime: "image/gif" },
      { externalUrl: elsewhere },
    ]);
  });
});

describe("an upload's URL", () => {
  const refused = {
    status: 400,
    json: {
      error: "Validation failed",
      details: { screenshots: ["screenshots.0 is not an upload that waits to be sent"] },
    },
  };

  it("goes on one ticket only", async () => {
    const { urls } = (await send(file("a.png", PNG))).json;
    await submit(urls);

    expect(await submit(urls)).toMatchObject(refused);
  });

  it("is refused when it was changed", async () => {
    const [url] = (await send(file("a.png", PNG))).json.urls;
    const [other] = (await send(file("b.png", PNG))).json.urls;
    const swapped = `${url.split("?")[0]}${new URL(other).search}`;

    expect(await submit([swapped])).toMatchObject(refused);
    expect(await submit([url.split("?")[0]])).toMatchObject(refused);
  });

  it("is ours under any of the desk's hosts", async () => {
    const [url] = (await send(file("a.png", PNG))).json.urls;

    expect((await submit([url.replace("desk.test", "127.0.0.1:3000")])).status).toBe(201);
    expect(await submit([url])).toMatchObject(refused);
  });
});

describe("POST /api/tickets/upload answers 400 and keeps nothing", () => {
  it.each([
    ["no file", () => [], "No files provided"],
    ["an input that was left empty", () => [file("", new Uint8Array())], "No files provided"],
    ["four files", () => Array.from({ length: 4 }, () => file("a.png", PNG)), "Maximum 3 screenshots allowed"],
    [
      "a script that is called .png, beside good files",
      () => [
        file("a.png", PNG),
        file("evil.png", new TextEncoder().encode("<script>alert(1)</script>")),
        file("c.png", PNG),
      ],
      "Invalid file type: unknown. Allowed: PNG, JPEG, WebP, GIF",
    ],
    [
      "a PDF",
      () => [file("a.png", new TextEncoder().encode("%PDF-1.7\n1 0 obj\n"), "image/png")],
      "Invalid file type: application/pdf. Allowed: PNG, JPEG, WebP, GIF",
    ],
    [
      "an empty file",
      () => [file("a.png", new Uint8Array())],
      "Invalid file type: unknown. Allowed: PNG, JPEG, WebP, GIF",
    ],
    [
      "a file over 5 MiB",
      () => [file("b.png", PNG), file("a.png", pictureOf(5 * MIB + 1))],
      'File "a.png" exceeds 5MB limit',
    ],
    ["a file of 11 MB", () => [file("../../huge.png", pictureOf(11 * MIB))], 'File "huge.png" exceeds 5MB limit'],
  ])("to %s", async (_, files, error) => {
    const before = [await keptRows(), await keptFiles()];

    const answer = await send(...files());

    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ error });
    expect([await keptRows(), await keptFiles()]).toEqual(before);
  });

  it("to files that are only text", async () => {
    const body = new FormData();
    body.append("files", "https://cdn.example.com/a.png");

    expect(await callRoute(upload, { method: "POST", body })).toMatchObject({
      status: 400,
      json: { error: "No files provided" },
    });
  });

  it("to a form that cannot be read", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const answer = await callRoute(upload, { method: "POST", body: "--y\r\nnonsense", headers });

    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      error: "Validation failed",
      details: { request: ["The request body is not a readable form"] },
    });
  });
});

describe("POST /api/tickets/upload refuses", () => {
  it("anything but a form with 415", async () => {
    const answer = await callRoute(upload, { method: "POST", json: { files: [] } });

    expect(answer).toMatchObject({ status: 415, json: { error: "Content-Type must be multipart/form-data" } });
  });

  it("more than three full files can be with 413", async () => {
    const answer = await send(...Array.from({ length: 4 }, () => file("a.png", pictureOf(4 * MIB + 1))));

    expect(answer).toMatchObject({ status: 413, json: { error: "The request body must be at most 15 MiB" } });
  });
});
