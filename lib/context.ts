import { masterSecret } from "@/lib/auth/secret";
import { database } from "@/lib/db/client";
import type { Actor, DomainContext, Mode } from "@/lib/domain/context";

/** The one place where requests and pages get their context from. */
export async function createContext(asked: {
  actor: Actor;
  mode: Mode;
  requestId: string | null;
}): Promise<DomainContext> {
  return { ...asked, db: database(), now: () => new Date(), secret: await masterSecret() };
}
