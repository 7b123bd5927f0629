import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { connect } from "node:net";
import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { LENGTH_HEADER } from "@/lib/http/content-length";
import { restoreContentLength } from "./content-length";

/** What a client gets from `listener` behind the repair. */
async function ask(listener: RequestListener, method = "GET") {
  const server = createServer((request, response) => {
    restoreContentLength(response);
    listener(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  try {
    const response = await fetch(`http://127.0.0.1:${typeof address === "object" && address?.port}`, { method });
    return { headers: response.headers, text: await response.text() };
  } finally {
    server.close();
  }
}

it.each(["GET", "HEAD"])("puts the length back that the route gave (%s)", async (method) => {
  const { headers, text } = await ask((_, response) => {
    response.setHeader(LENGTH_HEADER, ["5"]);
    if (method === "GET") response.write("he");
    response.end(method === "GET" ? "llo" : undefined);
  }, method);

  expect(headers.get("content-length")).toBe("5");
  expect(headers.has(LENGTH_HEADER)).toBe(false);
  expect(text).toBe(method === "GET" ? "hello" : "");
});

it("leaves an answer that was encoded on its way as it is", async () => {
  const encoded = await ask((_, response) => {
    response.setHeader("content-encoding", "identity");
    response.setHeader(LENGTH_HEADER, "999");
    response.end("hello");
  });
  expect(encoded.headers.get("content-length")).not.toBe("999");
});

/** What the first piece of an answer holds that is written in parts. */
async function firstPiece(length: number): Promise<string> {
  const server = createServer(async (_, response) => {
    restoreContentLength(response);
    response.setHeader(LENGTH_HEADER, String(length));
    response.flushHeaders();
    await setImmediate();
    response.write("x".repeat(length - 1));
    await setImmediate();
    response.end("!");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const socket = connect(typeof address === "object" && address ? address.port : 0, "127.0.0.1");
  try {
    socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    const [piece] = await once(socket, "data");
    return String(piece);
  } finally {
    socket.destroy();
    server.close();
  }
}

it("sends a short answer in one piece, and begins a long one at once", async () => {
  expect(await firstPiece(100)).toMatch(/^HTTP\/1.1 200 OK[\s\S]*x{99}!$/);
  expect(await firstPiece(1_000_000)).not.toContain("!");
});
