import { once } from "node:events";
import type { RequestListener } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { bodyChunks } from "@/lib/http/incoming";
import { type HttpServer, listen } from "./http-server";

let http: HttpServer | null = null;

afterEach(async () => {
  http?.server.closeAllConnections();
  await http?.drain();
});

/** Everything that comes back until the server closes the connection. */
async function answerTo(...lines: string[]): Promise<string> {
  const socket = connect(http?.port ?? 0, "127.0.0.1").setEncoding("utf8");
  let received = "";
  socket.on("data", (text) => {
    received += text;
  });
  socket.write(lines.join("\r\n"));
  await once(socket, "close");

  return received;
}

it("tells probes to come back while the desk starts", async () => {
  http = await listen("127.0.0.1", 0);

  expect(await answerTo("GET /readyz HTTP/1.1", "Host: a", "Connection: close", "", "")).toMatch(
    /^HTTP\/1.1 503 [\s\S]*retry-after: 1[\s\S]*"ok":false/i,
  );
});

it("tells the app the socket's address, whatever a client claims", async () => {
  http = await listen("127.0.0.1", 0);
  http.serve((request, response) => response.end(String(request.headers["x-glassdesk-address"])));
  const claim = "X-Glassdesk-Address: 192.0.2.1";
  const received = await answerTo("GET / HTTP/1.1", "Host: a", "Connection: close", claim, "", "");

  expect(received).toContain("127.0.0.1");
  expect(received).not.toContain("192.0.2.1");
});

it.each<[string, RequestListener]>([
  ["not read", (_request, response) => response.writeHead(413).end()],
  [
    "read in part",
    async (_request, response) => {
      for await (const _ of bodyChunks(new Request("http://desk.test/"))) break;
      response.writeHead(413).end();
    },
  ],
])("cuts a connection whose body was %s and never ends, after the answer", async (_, listener) => {
  http = await listen("127.0.0.1", 0);
  http.serve(listener);

  expect(await answerTo("POST / HTTP/1.1", "Host: a", "Transfer-Encoding: chunked", "", "5", "hello", "")).toMatch(
    /^HTTP\/1.1 413/,
  );
});

it.each(["TRACE", "PROPFIND"])("does not let %s through to the app", async (method) => {
  http = await listen("127.0.0.1", 0);
  http.serve(() => {
    throw new Error("must not be asked");
  });

  expect(await answerTo(`${method} / HTTP/1.1`, "Host: a", "Connection: close", "", "")).toMatch(/^HTTP\/1.1 501 /);
});
