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
  if (await isAdministered(ctx)) return null;

  const chosen = password ?? randomBytes(12).toString("base64url");
  try {
    await createPerson(ctx, { email, name: "Administrator", roles: ["admin", "agent"], password: chosen });
  } catch (error) {
    // Another node that started at the same time was faster.
    if (await isAdministered(ctx)) return null;
    throw error;
  }

  return { email, password: chosen };
}

async function isAdministered(ctx: DomainContext): Promise<boolean> {
  return (await ctx.db.user.count({ where: { roles: { has: "admin" } } })) > 0;
}
