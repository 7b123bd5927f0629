import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Env, env, provideEnv } from "@/lib/env";
import { testDatabase } from "./database";

/**
 * What the routes of a whole desk need: this worker's database and a folder of its own for files. For `beforeAll`, which
 * calls what comes back when the file is done.
 * @param overrides of the environment; limits and keys among it count from the first request on
 */
export async function testDesk(overrides: Partial<Env> = {}): Promise<() => Promise<void>> {
  await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "glassdesk-files-"));
  provideEnv({ ...env(), DATA_DIR: dataDir, RATE_LIMIT_PUBLIC: 0, PUBLIC_URL: "http://desk.test", ...overrides });

  return () => rm(dataDir, { recursive: true, force: true });
}
