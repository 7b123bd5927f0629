import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { listen } from "./listen";

/** A door on loopback before the database at `target`, which a test may shut in its face. */
export async function openProxy(target: string) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => undefined);
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const address = new URL(await listen(server));
  const url = new URL(target);
  url.host = address.host;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = async () => {
    cut();
    server.close();
    await once(server, "close");
  };

  return {
    ...{ url: url.href, cut, close },
    reopen: async () => {
      server.listen(Number(address.port), address.hostname);
      await once(server, "listening");
    },
  };
}
