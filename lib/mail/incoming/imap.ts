import { ImapFlow } from "imapflow";

/** For servers that forget to tell of new mail. */
const POLL_MS = 60_000;
const CONNECTION_MS = 20_000;

export type Mailbox = {
  url: string;
  folder: string;
  maxBytes: number;
  /** Must have kept the mail when it resolves: only then is it marked as read. */
  take: (raw: Uint8Array) => Promise<void>;
  /** Instead of `take`, for a mail that is too large to be fetched. */
  leave: (mail: { name: string; bytes: number; subject: string | null; sender: string | null }) => Promise<void>;
  connected: () => void;
};

/**
 * Takes every unread mail of a mailbox, and each new one as soon as the server tells of it (IMAP IDLE), until `signal`
 * aborts. What was taken is marked as read, so a mail is taken again only when the connection broke in between.
 * @throws Error when the connection fails, or `take` does
 */
export async function followImap(mailbox: Mailbox, signal: AbortSignal): Promise<void> {
  const client = connection(mailbox.url);
  const broken = new Promise<never>((_resolve, reject) => {
    client.on("error", reject);
    client.on("close", () => reject(new Error("The mail server has closed the connection")));
  });
  broken.catch(() => undefined);
  const aborted = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  let wake = () => {};
  client.on("exists", () => wake());

  try {
    await Promise.race([client.connect(), broken, aborted]);
    if (signal.aborted) return;
    mailbox.connected();
    while (!signal.aborted) {
      const news = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([takeUnread(client, mailbox, signal), broken]);
      // It is quiet from here on; the next command ends it.
      void client.idle().catch(() => undefined);
      await Promise.race([news, pause(POLL_MS, signal), aborted, broken]);
    }
  } finally {
    client.close();
  }
}

function connection(url: string): ImapFlow {
  const { hostname, port, protocol, username, password, searchParams } = new URL(url);
  const secure = protocol === "imaps:";

  return new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 993 : 143,
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    ...(searchParams.get("tls") === "unverified" && { tls: { rejectUnauthorized: false } }),
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: CONNECTION_MS,
  });
}

async function takeUnread(client: ImapFlow, mailbox: Mailbox, signal: AbortSignal): Promise<void> {
  const lock = await client.getMailboxLock(mailbox.folder);
  try {
    const uids = (await client.search({ seen: false }, { uid: true })) || [];
    for (const uid of uids) {
      if (signal.aborted) return;
      await takeOne(client, mailbox, String(uid));
      await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
    }
  } finally {
    lock.release();
  }
}

async function takeOne(client: ImapFlow, mailbox: Mailbox, uid: string): Promise<void> {
  const found = await client.fetchOne(uid, { size: true, envelope: true }, { uid: true });
  if (!found) return;
  if ((found.size ?? 0) > mailbox.maxBytes) {
    const name = `${mailbox.url.replace(/\/\/.*@/, "//")}:${found.emailId ?? uid}`;
    const { subject, from } = found.envelope ?? {};
    await mailbox.leave({
      name,
      bytes: found.size ?? 0,
      subject: subject ?? null,
      sender: from?.[0]?.address?.toLowerCase() ?? null,
    });
    return;
  }

  const fetched = await client.fetchOne(uid, { source: true }, { uid: true });
  const source = fetched ? fetched.source : undefined;
  if (source) await mailbox.take(new Uint8Array(source));
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
  });
}
