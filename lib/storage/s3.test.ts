import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginUpload } from "@/lib/domain/attachments/begin-upload";
import { finishUpload } from "@/lib/domain/attachments/finish-upload";
import { readTicketFile } from "@/lib/domain/attachments/read";
import { asAgent } from "@/lib/testing/contexts";
import { aTicket } from "@/lib/testing/factories";
import { s3Bucket } from "./s3";
import type { Storage } from "./storage";

let directory: string;
let server: S3rver;
let storage: Storage;
let endpoint: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "glassdesk-s3-"));
  const options = {
    address: "127.0.0.1",
    port: 0,
    directory,
    silent: true,
    configureBuckets: [{ name: "desk" }],
  };
  server = new S3rver(options);
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
  storage = bucket({});
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

const bucket = (options: { keyId?: string; name?: string }) =>
  s3Bucket({
    bucket: options.name ?? "desk",
    region: "us-east-1",
    endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId: options.keyId ?? "S3RVER", secretAccessKey: "S3RVER" },
  });

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (key: string, range?: { start: number; end: number }) => {
  const found = await storage.get(key, range);

  return found && { bytes: found.bytes, text: await new Response(found.stream).text() };
};

describe("a bucket", () => {
  it("keeps a content of several parts that comes in pieces, and gives an address to download it", async () => {
    const piece = Buffer.alloc(1024 * 1024, "x");
    const pieces = async function* () {
      for (let index = 0; index < 12; index++) yield piece;
    };
    expect(await storage.putStream("exports/large", pieces(), "text/csv")).toBe(12 * piece.length);
    const stored = await storage.get("exports/large");
    expect(stored?.bytes).toBe(12 * piece.length);
    await stored?.stream.cancel();

    const address = await storage.getAddress("exports/large", { filename: "tickets.csv", seconds: 60 });
    const answer = await fetch(address ?? "", { headers: { range: "bytes=0-9" } });
    expect(await answer.text()).toBe("xxxxxxxxxx");
  });

  it("gives back what was put there, replaces it and forgets it", async () => {
    await storage.put("uploads/a", bytes("one"), "text/plain");
    expect(await read("uploads/a")).toEqual({ bytes: 3, text: "one" });

    await storage.put("uploads/a", bytes("zwei"), "text/plain");
    expect(await read("uploads/a")).toEqual({ bytes: 4, text: "zwei" });

    await storage.delete("uploads/a");
    expect(await read("uploads/a")).toBeNull();
    await expect(storage.delete("uploads/a")).resolves.toBeUndefined();
  });

  it("gives a part, and says how long the whole is", async () => {
    await storage.put("uploads/digits", bytes("0123456789"), "text/plain");

    expect(await read("uploads/digits", { start: 3, end: 5 })).toEqual({ bytes: 10, text: "345" });
  });

  it("gives an address where a client may put a content itself", async () => {
    const address = await storage.putAddress("uploads/b", { bytes: 5, mime: "text/plain", seconds: 60 });
    const answer = await fetch(String(address), {
      method: "PUT",
      headers: { "content-type": "text/plain" },
      body: "hello",
    });

    expect(answer.status).toBe(200);
    expect(await read("uploads/b")).toEqual({ bytes: 5, text: "hello" });
    expect(String(address)).toMatch(/X-Amz-Expires=60/);
    expect(String(address)).toMatch(/X-Amz-SignedHeaders=content-length%3Bhost/);
  });

  it("says so when the credentials or the bucket are wrong, and does not take a file for missing", async () => {
    await expect(bucket({ keyId: "wrong" }).put("uploads/e", bytes("x"), "text/plain")).rejects.toThrow();
    await expect(bucket({ name: "other" }).put("uploads/e", bytes("x"), "text/plain")).rejects.toThrow();
    await expect(bucket({ name: "other" }).get("uploads/e")).rejects.toThrow();
  });
});

it("takes an announced file from announcement to download", async () => {
  const [agent, ticket] = [await asAgent(), await aTicket()];
  const announced = { filename: "server.log", bytes: 5, mime: "text/plain" };
  const { id, address } = await beginUpload(agent, storage, ticket, announced);
  await fetch(String(address), { method: "PUT", headers: { "content-type": "text/plain" }, body: "hello" });
  await finishUpload(agent, storage, ticket, { ...announced, id });
  const file = await readTicketFile(agent, storage, ticket, { id });
  const part = await file.open({ start: 1, end: 3 });

  expect(await new Response(part.stream).text()).toBe("ell");
});
