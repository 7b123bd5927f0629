import type { Actor, Mode } from "@/lib/domain/context";
import { DomainError, invalidField } from "@/lib/domain/errors";
import { isAgent } from "@/lib/domain/policy";
import { env } from "@/lib/env";
import { MODE_NAME } from "./mode-name";

/** Sent to the desk's pages alone, and read by them; requests to an API say themselves which world they are about. */
export function modeCookie() {
  const secure = env().PUBLIC_URL.startsWith("https:");

  return { name: MODE_NAME, options: { path: "/desk", sameSite: "lax", secure } as const };
}

/** The world that a page of the desk shows. A cookie that says something else, or somebody else's, is none. */
export function modeOfPage(actor: Actor, cookie: string | undefined): Mode {
  return cookie === "test" && actor.kind === "user" && isAgent(actor) ? "test" : "live";
}

/**
 * The world that a request with a session is about: live, unless its header or its query names the test world.
 * @throws INVALID_INPUT for a world that there is not, FORBIDDEN for people who do not work here
 */
export function modeOfRequest(actor: Actor, request: Request): Mode {
  const asked = request.headers.get(MODE_NAME) ?? new URL(request.url).searchParams.get(MODE_NAME) ?? "live";
  if (asked !== "live" && asked !== "test") throw invalidField(MODE_NAME, "must be live or test");
  if (asked === "test" && !isAgent(actor)) throw new DomainError("FORBIDDEN", "The test world is for agents");

  return asked;
}
