import { createRequire } from "node:module";
import type { AddressInfo, Server } from "node:net";

type Hoodiecrow = {
  server: Server;
  listen: (port: number, host: string, listening: () => void) => void;
  close: (closed: () => void) => void;
  appendMessage: (folder: string, flags: string[], internalDate: false, raw: string) => void;
  getMailbox: (folder: string) => { messages: { flags: string[] }[] };
};

// It has no types, and is no ES module.
const hoodiecrow: (options: object) => Hoodiecrow = createRequire(import.meta.url)("hoodiecrow-imap");

export type MailboxHost = {
  url: string;
  /** Puts a mail into the mailbox, and tells whoever listens. */
  append: (raw: string) => void;
  /** The flags of each mail, in order. */
  flags: () => string[][];
  /** Cuts every connection. */
  cut: () => void;
  stop: () => Promise<void>;
};

/** A real IMAP server on loopback with one mailbox and one user. */
export async function startMailboxHost(mails: string[] = []): Promise<MailboxHost> {
  const host = hoodiecrow({
    plugins: ["ID", "IDLE", "ENABLE", "UIDPLUS", "UNSELECT", "SASL-IR", "LITERALPLUS", "NAMESPACE"],
    users: { desk: { password: "a pass:word" } },
    storage: { INBOX: { messages: mails.map((raw) => ({ raw })) } },
  });
  const sockets = new Set<import("node:net").Socket>();
  host.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const { port } = host.server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    url: `imap://desk:${encodeURIComponent("a pass:word")}@127.0.0.1:${port}`,
    append: (raw) => host.appendMessage("INBOX", [], false, raw),
    flags: () => host.getMailbox("INBOX").messages.map((message) => [...message.flags]),
    cut,
    stop: async () => {
      cut();
      await new Promise<void>((resolve) => host.close(resolve));
    },
  };
}
