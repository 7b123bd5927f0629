import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const Owner = z.object({
  pid: z.number(),
  born: z.string(),
  purpose: z.enum(["server", "command"]),
});
export type Owner = z.infer<typeof Owner>;

/**
 * Takes a data directory for this process. What a dead process left behind does not count.
 * @returns the living owner instead when there is one
 */
export async function takeOwnership(dataDir: string, purpose: Owner["purpose"]): Promise<Owner | "taken"> {
  const file = join(dataDir, "owner.json");
  const draft = `${file}.${process.pid}`;
  const mine: Owner = { pid: process.pid, born: birthOf(process.pid), purpose };
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      // A hard link appears whole or not at all, so no reader meets half a file and only one process wins.
      const linked = await link(draft, file).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "EEXIST") return false;
          throw error;
        },
      );
      if (linked) return "taken";
      const owner = await findOwner(dataDir);
      if (owner) return owner;
      await discardDeadOwner(file);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

export async function giveUpOwnership(dataDir: string): Promise<void> {
  await rm(join(dataDir, "owner.json"), { force: true });
}

/** The living process that owns the data directory. */
export async function findOwner(dataDir: string): Promise<Owner | null> {
  const owner = parseOwner(await readFile(join(dataDir, "owner.json"), "utf8").catch(() => ""));
  return owner && isSameProcess(owner) ? owner : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Process ids are used again, in containers at once: the same id with another birth is another process. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return birthByPs(pid);
  }
}

function birthByPs(pid: number): string {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** Between finding a dead owner and removing it another process may have won: then its claim is put back. */
async function discardDeadOwner(file: string): Promise<void> {
  const aside = `${file}.dead-${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const owner = parseOwner(await readFile(aside, "utf8").catch(() => ""));
  if (owner && isSameProcess(owner)) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function isSameProcess(owner: Owner): boolean {
  return isAlive(owner.pid) && birthOf(owner.pid) === owner.born;
}

function parseOwner(content: string): Owner | null {
  return Owner.safeParse(parseJson(content)).data ?? null;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
