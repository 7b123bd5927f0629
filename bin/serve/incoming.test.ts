import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { bodyChunks } from "@/lib/http/incoming";
import { setPageStatus } from "@/lib/http/page-status";
import { withIncoming } from "./incoming";

/** A server that answers by `listener`, for as long as `ask` needs it. */
async function serving<T>(listener: RequestListener, ask: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    withIncoming(request, response, () => listener(request, response));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  try {
    return await ask(`http://127.0.0.1:${typeof address === "object" && address?.port}`);
  } finally {
    server.close();
  }
}

const page: RequestListener = async (request, response) => {
  await setImmediate();
  if (request.url === "/unknown") setPageStatus(404);
  if (request.url === "/moved") response.statusCode = 307;
  if (request.url === "/moved") setPageStatus(404);
  response.end("page");
};

function ask(...paths: string[]) {
  return serving(page, (origin) =>
    Promise.all(paths.map(async (path) => (await fetch(origin + path, { redirect: "manual" })).status)),
  );
}

/** As Next makes it: the message is read when somebody reads the request's body. */
function requestOf(message: IncomingMessage): Request {
  const init = { method: "POST", body: message, duplex: "half" };

  return new Request("http://desk.test/", init as unknown as RequestInit);
}

function echoing(read: (request: Request) => Promise<string>) {
  const listener: RequestListener = async (message, response) => response.end(await read(requestOf(message)));

  return (body: string) => serving(listener, async (origin) => (await fetch(origin, { method: "POST", body })).text());
}

async function textOf(request: Request): Promise<string> {
  return (await buffer(bodyChunks(request))).toString();
}

it("answers with the status that the page has set, each request with its own", async () => {
  expect(await ask("/", "/unknown", "/", "/unknown")).toEqual([200, 404, 200, 404]);
});

it("leaves an answer that is no page as it is", async () => {
  expect(await ask("/moved")).toEqual([307]);
});

it("is without effect outside a request", () => {
  expect(() => setPageStatus(404)).not.toThrow();
});

it("reads a body from the server itself, and leaves the web stream alone", async () => {
  const echo = echoing(async (request) => `${await textOf(request)} ${request.bodyUsed}`);

  expect(await echo("hello")).toBe("hello false");
});

it("reads the body of a request that is made while another is answered", async () => {
  const echo = echoing(async (request) => {
    const inner = new Request("http://desk.test/", { method: "POST", body: `inner of ${await textOf(request)}` });
    return textOf(inner);
  });

  expect(await echo("outer")).toBe("inner of outer");
});

it("reads the body of a request that no server has taken in", async () => {
  expect(await textOf(new Request("http://desk.test/", { method: "POST", body: "hello" }))).toBe("hello");
  expect(await textOf(new Request("http://desk.test/"))).toBe("");
});
