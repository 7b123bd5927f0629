import { randomBytes } from "node:crypto";
import type { DomainContext } from "../context";
import { createPerson } from "./create";

/**
 * Makes the first administrator of an empty desk.
 * @returns the password to print once, when none was given; null when there is an administrator already
 */
export async function ensureFirstAdmin(
  ctx: DomainContext,
  { email, password }: { email: string; password?: string | undefined },
): Promise<{ email: string; password: string } | null> {
  const existing = await ctx.db.user.findFirst({ where: { roles: { has: "admin" } }, select: { id: true } });
  if (existing) return null;

  const chosen = password ?? randomBytes(12).toString("base64url");
  await createPerson(ctx, { email, name: "Administrator", roles: ["admin", "agent"], password: chosen });

  return { email, password: chosen };
}
