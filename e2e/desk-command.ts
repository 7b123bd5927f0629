import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DATA_DIR } from "./settings";

/** The admin's command line, on the desk that runs. */
export async function deskCommand(...args: string[]) {
  const environment = { ...process.env, DATA_DIR, DATABASE_URL: "" };
  const { stdout } = await promisify(execFile)(process.execPath, ["bin/desk.mjs", ...args], { env: environment });

  return JSON.parse(stdout);
}

/** A new API key with these scopes. */
export async function newKey(name: string, mode: "live" | "test", scopes: string): Promise<string> {
  const { key } = await deskCommand("key", "create", "--name", name, "--mode", mode, "--scopes", scopes);

  return key;
}
