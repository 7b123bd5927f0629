import type { Actor } from "@/lib/domain/context";
import { RateLimited } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { Limiter } from "./limiter";

const WINDOW_SECONDS = 60;

/** What asks: a route, or a page when nothing is said. `headers` are those of its answer. */
type Asking = { route: string; headers: Record<string, string> };
const PAGE = "page";

/**
 * Counts the request: keys per key, everybody else who holds no role per address or person.
 * @param creates counts against the limit of creations too
 * @param asking its headers are also those of a refusal: where a key reads how much it may still ask
 *   (draft-ietf-httpapi-ratelimit-headers)
 * @throws RateLimited
 */
export async function limitRequest(
  actor: Actor,
  address: string,
  creates: boolean,
  asking: Asking = { route: PAGE, headers: {} },
): Promise<void> {
  switch (actor.kind) {
    case "apiKey":
      await limitKey(actor.keyId, "default", limiters().requests, asking);
      if (creates) await limitKey(actor.keyId, "creates", limiters().creates, asking);
      return;
    case "anonymous":
    case "customer":
      return limitAddress(address, asking.route);
    case "user":
      if (actor.roles.length === 0) await limiters().public?.consume(`user:${actor.userId}`, asking.route);
      return;
    case "system":
      return;
  }
}

/** For what comes before anybody is known: refused credentials count like anonymous requests. */
export async function limitAddress(address: string, route: string): Promise<void> {
  await limiters().public?.consume(address, route);
}

/**
 * For what has a mail sent to any address that is typed: our limits may be off, but strangers' mailboxes are not ours.
 * @throws RateLimited after 20 within an hour from one address
 */
export async function limitMailRequest(address: string): Promise<void> {
  const limit = { policy: "mail-requests", points: 20, seconds: 3600 };
  await processWide("mail-request-limiter", () => new Limiter(limit)).consume(address, PAGE);
}

/** A creation that only shows when the request is read: one tool of many behind one address. */
export async function limitCreation(actor: Actor, route: string): Promise<void> {
  if (actor.kind === "apiKey") await limitKey(actor.keyId, "creates", limiters().creates, { route, headers: {} });
}

async function limitKey(keyId: string, policy: string, limiter: Limiter | null, { route, headers }: Asking) {
  if (!limiter) return;
  const add = (name: string, text: string) => {
    headers[name] = headers[name] ? `${headers[name]}, "${policy}";${text}` : `"${policy}";${text}`;
  };
  add("RateLimit-Policy", `q=${limiter.limit.points};w=${WINDOW_SECONDS}`);

  try {
    const { remainingPoints, msBeforeNext } = await limiter.consume(keyId, route);
    add("RateLimit", `r=${remainingPoints};t=${Math.ceil(msBeforeNext / 1000)}`);
  } catch (error) {
    if (error instanceof RateLimited) add("RateLimit", `r=0;t=${error.retryAfterSeconds}`);
    throw error;
  }
}

/** 0 in the environment means no limit. */
function limiters() {
  return processWide("rate-limiters", () => {
    const { RATE_LIMIT_REQUESTS, RATE_LIMIT_CREATES, RATE_LIMIT_PUBLIC } = env();
    const perMinute = (policy: string, points: number) =>
      points === 0 ? null : new Limiter({ policy, points, seconds: WINDOW_SECONDS });

    return {
      requests: perMinute("requests", RATE_LIMIT_REQUESTS),
      creates: perMinute("creates", RATE_LIMIT_CREATES),
      public: perMinute("public", RATE_LIMIT_PUBLIC),
    };
  });
}
