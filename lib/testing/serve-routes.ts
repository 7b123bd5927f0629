import { once } from "node:events";
import { createServer } from "node:http";
import type { RouteHandler } from "@/lib/http/endpoint";
import { listen } from "./listen";

type Handlers = Readonly<Record<string, RouteHandler | undefined>>;

/**
 * Serves routes over HTTP on a free port of loopback, for clients that want a real server. Next is not in it; what is not
 * there is 404.
 * @param routes the exports of `route.ts` files by path: `/api/desk/tickets/:ticketId`, the particular before the general
 */
export async function serveRoutes(routes: Readonly<Record<string, Handlers>>) {
  const table = Object.entries(routes).map(([pathname, handlers]) => ({
    pattern: new URLPattern({ pathname }),
    handlers,
  }));
  const server = createServer(async (incoming, outgoing) => {
    const { method = "GET", url = "/", headers } = incoming;
    const address = new URL(url, `http://${headers.host}`);
    const sent = Buffer.concat(await incoming.toArray());
    const request = new Request(address, {
      method,
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
      body: sent.length > 0 ? sent : null,
    });

    const found = table.find(({ pattern }) => pattern.test(request.url));
    const params = found?.pattern.exec(request.url)?.pathname.groups ?? {};
    const response =
      (await found?.handlers[method]?.(request, { params: Promise.resolve(params) })) ?? new Response(null, NOT_FOUND);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  const url = await listen(server);

  return {
    url,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const NOT_FOUND = { status: 404 };
