import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";

const had = new Set<number>();

/**
 * Listens on loopback, on a port that no other server of this test file has had: accounts, keys and connections are kept
 * by their address, and the system gives a port again soon.
 * @returns the address, without a path
 */
export async function listen(server: Server): Promise<string> {
  for (;;) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    if (!had.has(port)) {
      had.add(port);

      return `http://127.0.0.1:${port}`;
    }
    server.close();
    await once(server, "close");
  }
}
