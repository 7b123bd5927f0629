import { createContext } from "@/lib/context";
import { DomainError } from "@/lib/domain/errors";
import { type SignedInPerson, type SignInInput, signIn } from "@/lib/domain/people/sign-in";
import { env } from "@/lib/env";
import { Limiter } from "@/lib/http/limiter";
import { processWide } from "@/lib/process-wide";
import { logger } from "@/lib/telemetry/logger";
import { metrics } from "@/lib/telemetry/metrics";

const WINDOW_SECONDS = 15 * 60;

export type SignInAttempt = SignInInput & { address: string; requestId: string | null };

/**
 * Signs in with a password, as often as a person mistypes one, and no more often: failures count per account from one
 * address, per address, and per account from everywhere. The last is generous, so that strangers cannot lock anybody out.
 * @throws UNAUTHENTICATED, RATE_LIMITED, or NOT_FOUND where people sign in elsewhere (AUTH_MODE=oidc)
 */
export async function signInWithPassword(attempt: SignInAttempt): Promise<SignedInPerson> {
  if (env().AUTH_MODE !== "local") throw new DomainError("NOT_FOUND", "This desk has no sign-in with a password");

  const account = attempt.username.trim().toLowerCase().slice(0, 320);
  const counted: [Limiter, string][] = [
    [limiters().accountFromAddress, `${account} ${attempt.address}`],
    [limiters().address, attempt.address],
    [limiters().account, account],
  ];
  // Counted before the check, so that a thousand guesses at once are a thousand; success gives the point back.
  for (const [limiter, key] of counted) await limiter.consume(key, "sign-in");

  const ctx = await createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: attempt.requestId });
  const person = await signIn(ctx, attempt).catch((error: unknown) => {
    metrics().signInFailures.inc({ kind: "password" });
    logger().warn({ address: attempt.address, requestId: attempt.requestId }, "a sign-in was refused");
    throw error;
  });
  for (const [limiter, key] of counted) await limiter.reward(key);

  return person;
}

function limiters() {
  return processWide("sign-in-limiters", () => {
    const perWindow = (policy: string, points: number) => new Limiter({ policy, points, seconds: WINDOW_SECONDS });

    return {
      accountFromAddress: perWindow("sign-in-pair", 10),
      address: perWindow("sign-in-address", 100),
      account: perWindow("sign-in-account", 300),
    };
  });
}
