import pg from "pg";
import { createContext } from "@/lib/context";
import { databaseUrl } from "@/lib/db/client";
import { MAIL_MAX_BYTES, noteLargeMail, receiveMail } from "@/lib/domain/mail/receive";
import { env } from "@/lib/env";
import { storage } from "@/lib/storage";
import { logger } from "@/lib/telemetry/logger";
import { followImap } from "./imap";

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;
/** How often a node asks whether the one that reads the mailbox is gone. */
const TURN_EVERY_MS = 10_000;
const LOCK = "glassdesk.mailbox";

/**
 * Reads the mailbox of IMAP_URL, over reconnections, if there is one. However many nodes run, one of them reads: it holds
 * a lock that PostgreSQL drops with its connection.
 * @returns ends it, once the mail that is being taken is kept
 */
export function followMailbox(): () => Promise<void> {
  const { IMAP_URL } = env();
  if (!IMAP_URL) return async () => undefined;
  const stop = new AbortController();
  const following = keepFollowing(IMAP_URL, stop.signal);

  return async () => {
    stop.abort();
    await following;
  };
}

async function keepFollowing(url: string, stop: AbortSignal): Promise<void> {
  const log = logger().child({ part: "mail" });
  let retryMs = FIRST_RETRY_MS;
  while (!stop.aborted) {
    try {
      await inTurn(stop, (signal) =>
        follow(url, signal, () => {
          retryMs = FIRST_RETRY_MS;
          log.info("reading the mailbox");
        }),
      );
    } catch (error) {
      if (!stop.aborted) log.warn({ err: error, retryMs }, "the mailbox is not read, trying again");
    }
    await pause(retryMs, stop);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  }
}

/** Works when no other node does, and only for as long as the lock is held. */
async function inTurn(stop: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
  const gone = new AbortController();
  client.on("error", () => gone.abort());
  client.on("end", () => gone.abort());
  try {
    await client.connect();
    while (!(await hasLock(client))) {
      await pause(TURN_EVERY_MS, stop);
      if (stop.aborted) return;
    }
    await work(AbortSignal.any([stop, gone.signal]));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function hasLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked",
    [LOCK],
  );

  return rows[0]?.locked === true;
}

async function follow(url: string, signal: AbortSignal, connected: () => void): Promise<void> {
  const ctx = await createContext({ actor: { kind: "system" }, mode: "live", requestId: "mailbox" });
  await followImap(
    {
      url,
      folder: env().IMAP_MAILBOX,
      maxBytes: MAIL_MAX_BYTES,
      take: async (raw) => void (await receiveMail(ctx, storage(), { raw, deliveredTo: null })),
      leave: (mail) => noteLargeMail(ctx, mail),
      connected,
    },
    signal,
  );
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();

  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
  });
}
