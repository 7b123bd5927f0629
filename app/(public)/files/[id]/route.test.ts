import { beforeAll, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { fileLocation, type StoredFile } from "@/lib/domain/attachments/file";
import { uploadScreenshot } from "@/lib/domain/attachments/upload";
import { storage } from "@/lib/storage";
import { callRoute } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { PNG } from "@/lib/testing/pictures";
import * as route from "./route";

beforeAll(() => testDesk());

const deskContext = () => createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: null });
const upload = async (filename = "bug 01.png") =>
  (await uploadScreenshot(await deskContext(), storage(), { filename, content: PNG })).file;
const locate = async (file: Pick<StoredFile, "id" | "externalUrl">) => fileLocation(await deskContext(), file);

function read(path: string, { method = "GET", headers = {} } = {}) {
  const id = decodeURIComponent(new URL(path, "http://desk.test").pathname.split("/").at(-1) ?? "");

  return callRoute(route, { method, path, params: { id }, headers });
}

describe("GET /files/:id", () => {
  it("answers the file, inert and for this reader only", async () => {
    const file = await upload();

    const { status, headers } = await read(await locate(file));

    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(PNG.length),
      "content-disposition": `inline; filename="bug 01.png"; filename*=UTF-8''bug%2001.png`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": expect.stringMatching(/^private, max-age=\d+, immutable, no-transform$/),
      etag: `"${file.id}"`,
    });
  });

  it("answers the bytes that were uploaded", async () => {
    const path = await locate(await upload());
    const response = await route.GET(new Request(`http://desk.test${path}`), {
      params: Promise.resolve({ id: path.slice(7, 43) }),
    });

    expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
  });

  it("lets copies live no longer than the day", async () => {
    const { headers } = await read(await locate(await upload()));
    const seconds = Number(/max-age=(\d+)/.exec(headers.get("cache-control") ?? "")?.[1]);

    expect(seconds).toBeLessThanOrEqual(86_400);
    expect(new Date(Date.now() + seconds * 1000 + 5_000).getUTCDate()).not.toBe(new Date().getUTCDate());
  });

  it.each(['"{id}"', 'W/"{id}"', '"other", "{id}"', "*"])(
    "answers 304 to a copy that is still good (%s)",
    async (tags) => {
      const file = await upload();
      const headers = { "if-none-match": tags.replace("{id}", file.id) };

      const answer = await read(await locate(file), { headers });

      expect(answer).toMatchObject({ status: 304, text: "" });
      expect(answer.headers.get("etag")).toBe(`"${file.id}"`);
    },
  );

  it("offers what is no picture for saving only", async () => {
    const file = await upload("report.html");
    await (await asSystem()).db.attachment.update({ where: { id: file.id }, data: { mime: "text/html" } });

    const { headers } = await read(await locate(file));

    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="report.html"/);
  });
});

it("answers HEAD with the headers alone", async () => {
  const answer = await read(await locate(await upload()), { method: "HEAD" });

  expect(answer).toMatchObject({ status: 200, text: "" });
  expect(answer.headers.get("content-length")).toBe(String(PNG.length));
});

describe("404", () => {
  const missing = { status: 404, text: "This file does not exist, or its link has expired.\n" };

  it("answers an address without its signature, with another file's, and a changed one", async () => {
    const path = await locate(await upload());
    const other = await locate(await upload());
    const [bare = "", query = ""] = path.split("?");

    for (const wrong of [
      bare,
      `${bare}?${other.split("?")[1]}`,
      `${bare}?${query.replace(/expires=\d+/, "expires=99999")}`,
      `${bare}?${query}&signature=twice`,
      `/files/..%2F..%2Fetc%2Fpasswd?${query}`,
      `/files/%00?${query}`,
    ]) {
      expect(await read(wrong), wrong).toMatchObject(missing);
    }
  });

  it("answers an address that has expired", async () => {
    const file = await upload();
    const longAgo = { ...(await deskContext()), now: () => new Date(Date.now() - 8 * 86_400_000) };

    expect(await read(fileLocation(longAgo, file))).toMatchObject(missing);
  });

  it("answers a file whose content or row is gone", async () => {
    const file = await upload();
    await storage().delete(`uploads/${file.id}`);
    expect(await read(await locate(file))).toMatchObject(missing);

    await (await asSystem()).db.attachment.delete({ where: { id: file.id } });
    expect(await read(await locate(file))).toMatchObject(missing);
  });

  it("answers a picture that lives elsewhere", async () => {
    const id = "019a9d3e-0000-7000-8000-000000000000";
    await (await asSystem()).db.attachment.create({
      data: { id, filename: "a.png", mime: "image/*", externalUrl: "http://10.0.0.1/a.png" },
    });

    expect(await read(await locate({ id, externalUrl: null }))).toMatchObject(missing);
  });
});
