import type { ProvidedIdentity } from "@/lib/domain/people/recognise";
import { ROLES, type Role } from "@/lib/domain/people/vocabulary";
import { env } from "@/lib/env";

/** Reads the claims of a token whose signature has been checked (OpenID Connect Core 1.0, section 5.1). */
export function identityIn(claims: Readonly<Record<string, unknown>>): ProvidedIdentity {
  const { sub, email, email_verified: isVerified, name } = claims;
  const isTrusted = isVerified === true || isVerified === "true" || env().OIDC_TRUST_EMAILS;

  return {
    subject: String(sub),
    email: typeof email === "string" && isTrusted ? email : null,
    name: typeof name === "string" && name.trim() ? name : null,
    roles: rolesIn(claims),
  };
}

/** Groups that are called like our roles; some providers write them as paths. */
function rolesIn(claims: Readonly<Record<string, unknown>>): Role[] {
  const claim = env()
    .OIDC_GROUP_CLAIM.split(".")
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), claims);
  const groups = (Array.isArray(claim) ? claim : [claim]).map((group) => String(group).replace(/^\//, ""));

  return ROLES.filter((role) => groups.includes(role));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
