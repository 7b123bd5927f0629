import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The account PostgreSQL runs under; undefined means the one that we run under. */
export type RuntimeUser = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, so root hands it to the account `postgres`, made when it is missing.
 * @throws Error when the account is missing and cannot be made
 */
export async function runtimeUser(): Promise<RuntimeUser> {
  if (process.getuid?.() !== 0) return undefined;
  return (await findAccount("postgres")) ?? (await makeAccount("postgres"));
}

/** Whether the account can walk down to the folder: every folder above it lets others pass. */
export async function isReachable(path: string, user: RuntimeUser): Promise<boolean> {
  if (!user) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const permission = uid === user.uid ? constants.S_IXUSR : gid === user.gid ? constants.S_IXGRP : constants.S_IXOTH;
    if (!(mode & permission)) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function findAccount(name: string): Promise<RuntimeUser> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makeAccount(name: string): Promise<RuntimeUser> {
  await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]).catch(
    () => undefined,
  );
  const account = await findAccount(name);
  if (account) return account;
  throw new Error(
    `PostgreSQL does not run as root, and the account "${name}" it would run under could not be made. ` +
      "Start as an ordinary user, or set DATABASE_URL.",
  );
}
