import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Example } from "./examples";

const COMMANDS: Record<string, (code: string) => [string, string[]]> = {
  bash: (code) => ["bash", ["-euo", "pipefail", "-c", code]],
  js: (code) => [process.execPath, ["--input-type=module", "-e", code]],
  python: (code) => ["python3", ["-c", code]],
};

/** A reader's shell: what is exported in it, and a home of its own that examples may write to. */
export type Shell = Record<string, string>;

export function aShell(variables: Shell): Shell {
  return { PATH: process.env.PATH ?? "", HOME: mkdtempSync(join(tmpdir(), "glassdesk-reader-")), ...variables };
}

/** @returns what the example prints; throws with its complaint when it fails */
export async function run({ language, code }: Example, shell: Shell): Promise<string> {
  const [file, args] = COMMANDS[language]?.(code) ?? [];
  if (!file) throw new Error(`Nobody runs ${language}`);

  // `env` is typed for an application that has a NODE_ENV; a shell need not.
  const program = spawn(file, args ?? [], { env: shell as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => program.once("close", resolve).once("error", reject));
  const [printed, complaint, exitCode] = await Promise.all([text(program.stdout), text(program.stderr), ended]);
  if (exitCode !== 0) throw new Error(`${language} ended with ${exitCode}: ${complaint}`);

  return printed;
}
