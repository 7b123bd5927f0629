import { database, databaseUrl } from "@/lib/db/client";
import { pendingMigrations } from "@/lib/db/pending-migrations";
import { shutdownSignal } from "@/lib/lifecycle";
import { processWide } from "@/lib/process-wide";
import { withinTime } from "@/lib/within-time";

/** Why this process should get no requests now, in a word; null when it should. */
export async function unreadiness(): Promise<"stopping" | "database" | "migrations" | null> {
  if (shutdownSignal().aborted) return "stopping";

  try {
    return (await withinTime(isMigrated())) ? null : "migrations";
  } catch {
    return "database";
  }
}

/** Migrations that are applied stay applied: from then on it is enough that the database answers. */
async function isMigrated(): Promise<boolean> {
  const known = processWide("migrated", () => ({ yes: false }));
  if (known.yes) await database().$queryRaw`SELECT 1`;
  else known.yes = (await pendingMigrations(databaseUrl())).length === 0;

  return known.yes;
}
