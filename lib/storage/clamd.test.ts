import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { memoryStorage } from "@/lib/testing/factories";
import { scanWithClamd } from "./clamd";
import { scanned } from "./scanned";

let server: Server | undefined;

afterEach(() => server?.close());

/** A daemon that reads INSTREAM as clamd(8) has it, and finds what contains "EICAR". */
async function aClamd(answer?: string): Promise<string> {
  server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      received = Buffer.concat([received, bytes]);
      const content = streamed(received);
      if (content) socket.end(`${answer ?? (content.includes("EICAR") ? "stream: Eicar-Test FOUND" : "stream: OK")}\0`);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();

  return `127.0.0.1:${typeof address === "object" && address?.port}`;
}

/** The content, once its last chunk is there; null before. */
function streamed(received: Buffer): Buffer | null {
  const command = Buffer.from("zINSTREAM\0");
  if (!received.subarray(0, command.length).equals(command)) return null;
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }

  return null;
}

const large = (word: string) => Buffer.from("x".repeat(200_000) + word);

it("finds nothing in what is clean, and a name in what is not, in many chunks", async () => {
  const address = await aClamd();

  expect(await scanWithClamd(address, large("fine"))).toBeNull();
  expect(await scanWithClamd(address, large("EICAR"))).toBe("Eicar-Test");
  expect(await scanWithClamd(address, new Uint8Array())).toBeNull();
});

it("lets nothing pass while the daemon is away, or says neither", async () => {
  const unavailable = { code: "UNAVAILABLE" };

  await expect(scanWithClamd("127.0.0.1:1", large(""))).rejects.toMatchObject(unavailable);
  await expect(scanWithClamd("/nowhere/clamd.sock", large(""))).rejects.toMatchObject(unavailable);
  const address = await aClamd("INSTREAM size limit exceeded. ERROR");
  await expect(scanWithClamd(address, large(""))).rejects.toMatchObject(unavailable);
});

it("keeps infected files out of the storage", async () => {
  const address = await aClamd();
  const kept = memoryStorage();
  const storage = scanned(kept, (content) => scanWithClamd(address, content));
  await storage.put("files/clean", large("fine"), "text/plain");
  const infected = storage.put("files/infected", large("EICAR"), "text/plain");

  await expect(infected).rejects.toMatchObject({ code: "INVALID_INPUT", message: "The file is infected: Eicar-Test" });
  expect(await kept.get("files/clean")).not.toBeNull();
  expect(await kept.get("files/infected")).toBeNull();
});
