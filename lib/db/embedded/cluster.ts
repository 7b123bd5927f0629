import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { type Binaries, locateBinaries, SYSTEM_HOME } from "./binaries";
import { isReachable, type RuntimeUser, runtimeUser } from "./runtime-user";

export const SUPERUSER = "glassdesk";

/** PostgreSQL sees nothing of our environment, secrets least of all. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  LC_ALL: "C",
  TZ: "UTC",
  PATH: "/usr/bin:/bin",
};

/** What DATA_DIR/postgres.json remembers; `cluster` is relative to it unless it had to be elsewhere. */
const Record = z.object({ cluster: z.string(), password: z.string() });

export type Cluster = { folder: string; password: string; binaries: Binaries; user: RuntimeUser };

/**
 * The PostgreSQL cluster of a data directory, made when there is none yet.
 * It lies in DATA_DIR/postgres; as root below folders that others cannot enter, in /var/lib/glassdesk.
 * @throws Error when it belongs to another account, another major version, or its password is gone
 */
export async function prepareCluster(dataDir: string, durable: boolean): Promise<Cluster> {
  const record = (await readRecord(dataDir)) ?? (await writeRecord(dataDir));
  const folder = resolve(dataDir, record.cluster);
  const made = await stat(folder).catch(() => null);
  const user = await accountFor(made, folder);
  const cluster = { folder, password: record.password, binaries: await locateBinaries(user), user };
  if (made) await refuseOtherVersion(cluster);
  else await initialise(cluster, durable);
  return cluster;
}

async function readRecord(dataDir: string) {
  const content = await readFile(join(dataDir, "postgres.json"), "utf8").catch(() => null);
  return content === null ? null : Record.parse(JSON.parse(content));
}

async function writeRecord(dataDir: string) {
  if (await stat(join(dataDir, "postgres")).catch(() => null))
    throw new Error(
      `${join(dataDir, "postgres.json")} with the database's password is gone. Restore it, or move ${dataDir} away.`,
    );
  const record = { cluster: await chooseFolder(dataDir), password: randomBytes(24).toString("base64url") };
  const draft = join(dataDir, "postgres.json.draft");
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
  await rename(draft, join(dataDir, "postgres.json"));
  return record;
}

async function chooseFolder(dataDir: string): Promise<string> {
  const user = await runtimeUser();
  if (user) await chmod(dataDir, ((await stat(dataDir)).mode & 0o777) | 0o011);
  if (await isReachable(dataDir, user)) return "postgres";
  await mkdir(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  const home = await mkdtemp(join(SYSTEM_HOME, "data-"));
  await chmod(home, 0o711);
  await writeFile(join(home, "README"), `The database of ${dataDir}\n`);
  return join(home, "postgres");
}

/** As root the cluster runs under whoever made it, so data of an ordinary user stays theirs. */
async function accountFor(made: { uid: number; gid: number } | null, folder: string): Promise<RuntimeUser> {
  const mine = process.getuid?.();
  if (!made || mine === undefined || made.uid === mine) return runtimeUser();
  if (mine === 0) return { uid: made.uid, gid: made.gid };
  throw new Error(`The database in ${folder} belongs to another account. Start as that one, or as root.`);
}

async function refuseOtherVersion({ folder, binaries }: Cluster): Promise<void> {
  const [major] = binaries.version.split(".");
  const found = (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
  if (found === major) return;
  throw new Error(`The database in ${folder} was made by PostgreSQL ${found}; this version brings ${major}.`);
}

/** Made beside its place and renamed, so an interrupted first start leaves nothing half-made behind. */
async function initialise({ folder, password, binaries, user }: Cluster, durable: boolean): Promise<void> {
  const draft = `${folder}.draft`;
  const passwordFile = `${folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([chown(draft, user.uid, user.gid), chown(passwordFile, user.uid, user.gid)]);
  try {
    // The builtin C.UTF-8 sorts by code point on every platform and never changes with the system's libraries.
    await promisify(execFile)(
      binaries.initdb,
      [
        `--pgdata=${draft}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        ...(durable ? [] : ["--no-sync"]),
      ],
      { ...user, cwd: dirname(binaries.initdb), env: SERVER_ENVIRONMENT },
    );
    await rename(draft, folder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}
