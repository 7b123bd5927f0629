import { createDatabase, type Database } from "@/lib/db/client";
import { createApiKey } from "@/lib/domain/api-keys/create";
import type { DomainContext } from "@/lib/domain/context";
import { createPerson } from "@/lib/domain/people/create";

/** As a worker has it. */
export function systemContext(db: Database): DomainContext {
  return {
    ...{ actor: { kind: "system" }, mode: "live", requestId: null },
    ...{ db, now: () => new Date(), secret: new Uint8Array() },
  };
}

/** A key that may do what the scenarios do. */
export async function issueKey(databaseUrl: string): Promise<string> {
  const db = createDatabase(databaseUrl);
  const ctx = systemContext(db);
  try {
    const email = `bench-${Date.now()}@example.com`;
    const owner = await createPerson(ctx, { email, name: "Bench", roles: ["agent"] });
    const scopes = ["tickets:read", "tickets:write", "stats:read"] as const;
    const { key } = await createApiKey(ctx, { name: "Bench", mode: "live", scopes: [...scopes], ownerId: owner.id });

    return key;
  } finally {
    await db.$disconnect();
  }
}
