import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the parameters that OWASP names as its first choice: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of a password that nobody has: checking it takes as long as checking a real one. */
const DECOY = hash("no such person", OPTIONS);

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Whether the password is right; takes the same time for people without one, and for people who do not exist. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await DECOY), password);

  return matches && typeof passwordHash === "string";
}
