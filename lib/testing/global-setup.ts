import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  export interface ProvidedContext {
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated database that every worker copies. */
export default async function startDatabaseServer(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), "glassdesk-test-"));
  const database = await startEmbedded({ dataDir, durable: false });
  await migrate(database.url);
  project.provide("templateUrl", database.url);
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
