import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { setPageStatus } from "@/lib/http/page-status";
import { withPageStatus } from "./page-status";

async function ask(...paths: string[]) {
  const listener: RequestListener = async (request, response) => {
    await setImmediate();
    if (request.url === "/unknown") setPageStatus(404);
    if (request.url === "/moved") response.statusCode = 307;
    if (request.url === "/moved") setPageStatus(404);
    response.end("page");
  };
  const server = createServer((request, response) => {
    withPageStatus(response, () => listener(request, response));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address?.port}`;
  try {
    return await Promise.all(paths.map(async (path) => (await fetch(origin + path, { redirect: "manual" })).status));
  } finally {
    server.close();
  }
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
