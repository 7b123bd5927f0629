import type { Env } from "@/lib/env";

/** What is allowed and seldom meant, in an operator's words. */
export function warningsOf({ AUTH_MODE, OIDC_AUDIENCE, ROLE, PUBLIC_URL, isPublicUrlGiven }: Env): string[] {
  const warnings: string[] = [];
  if (ROLE === "worker" && !isPublicUrlGiven)
    warnings.push(`PUBLIC_URL is not set: mails link to ${PUBLIC_URL}, this worker, which has no pages`);
  if (AUTH_MODE === "oidc" && !OIDC_AUDIENCE)
    warnings.push("OIDC_AUDIENCE is not set: tokens that the provider made for other programs open this desk, too");

  return warnings;
}
