import { completeEnv, env } from "@/lib/env";
import { joinEmbedded, startEmbedded } from "./embedded";
import { migrate } from "./migrate";

export type OpenDatabase = {
  isEmbedded: boolean;
  /** Settles when the embedded PostgreSQL ends, wanted or not. */
  exited: Promise<void>;
  close: () => Promise<void>;
};

/**
 * Opens the desk's database and migrates it: the one that DATABASE_URL names, else the embedded one in DATA_DIR, which
 * is then what DATABASE_URL names for the rest of the process.
 * @param purpose a command works beside a server that runs; a server wants the data directory for itself
 * @throws Error when it cannot be reached, started or migrated
 */
export async function openDatabase(purpose: "server" | "command"): Promise<OpenDatabase> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL) {
    await migrate(DATABASE_URL);
    return { isEmbedded: false, exited: new Promise(() => undefined), close: async () => undefined };
  }

  const embedded = await (purpose === "server" ? startEmbedded({ dataDir: DATA_DIR }) : joinEmbedded(DATA_DIR));
  completeEnv({ DATABASE_URL: embedded.url });
  try {
    await migrate(embedded.url);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return { isEmbedded: true, exited: embedded.exited, close: embedded.stop };
}
