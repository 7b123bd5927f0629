import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { NextRequest } from "next/server";
import { GET, POST } from "./next-route";

const server = createServer(async (incoming, outgoing) => {
  const method = incoming.method ?? "GET";
  const body = method === "POST" ? await text(incoming) : undefined;
  const request = new NextRequest(`http://${incoming.headers.host}${incoming.url}`, { method, body });
  const answer = await (method === "POST" ? POST(request) : GET(request));

  outgoing.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
});

server.listen(0, "127.0.0.1", () => console.log(`ready on ${(server.address() as AddressInfo).port}`));
