import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { migrationNames } from "./pending-migrations";
import { migrationAdapter } from "./schema-engine-adapter";

export const NO_FILTERS = { externalTables: [], externalEnums: [] };

let loading: Promise<void> | undefined;

/**
 * Prisma's own engine as WebAssembly: the same diff and bookkeeping as its command line, without a download.
 * @param databaseUrl the database that the engine works on
 * @throws Error in the engine's words
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine();
  await loading;
  const adapter = migrationAdapter(databaseUrl);
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapter.factory);
    const engine = await engineModule.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    return await work(engine);
  } catch (error) {
    throw new Error(inWords(error), { cause: error });
  } finally {
    await adapter.close();
  }
}

/** The migrations as the engine wants them: names and contents, oldest first; all of the folder unless named. */
export async function readMigrations(folder: string, wanted?: readonly string[]): Promise<engineModule.MigrationList> {
  const names = (await migrationNames(folder)).filter((name) => wanted?.includes(name) ?? true);
  const migrationDirectories = names.map(async (path) => ({
    path,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok" as const, value: await readFile(join(folder, path, "migration.sql"), "utf8") },
    },
  }));
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(join(folder, "migration_lock.toml"), "utf8").catch(() => null),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(migrationDirectories),
  };
}

/** What bundlers do for an import of a .wasm file, done by hand: Node cannot import one. */
async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": engineImports(),
  });
  engineModule.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === "function") start();
}

/** The engine never clears the timer of its lock's time limit, which would hold a finished process for 10 seconds. */
function engineImports(): Record<string, WebAssembly.ImportValue> {
  const imports: Record<string, WebAssembly.ImportValue> = {};
  for (const [name, value] of Object.entries(engineModule)) {
    if (typeof value !== "function") continue;
    imports[name] = name.startsWith("__wbg_setTimeout_")
      ? (...args: unknown[]) => Reflect.apply(value, undefined, args).unref()
      : value;
  }
  return imports;
}

/** Without the engine's own stack, but with the name of the migration it worked on. */
function inWords(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const migration = /migration_name="([^"]+)"/.exec(said)?.[1];
  const message = said.replace(/^external connector error\n/, "").split(/\n\s+0: /)[0] ?? said;
  return migration ? `Migration ${migration}: ${message}` : message;
}
