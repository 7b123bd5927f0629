import type { OpenApiOperation } from "@/lib/http/openapi";
import { isOpen } from "./curl";

/** Who may call an operation, in words: people, then API keys. */
export function whoMay(operation: OpenApiOperation): { people: string; scope: string | null } {
  const rule = operation["x-permission"];
  const scope = rule?.scope ?? null;
  if (isOpen(operation)) return { people: "Everybody, no credentials needed", scope: null };
  if (!rule) return { people: "Everybody who is signed in, and every API key", scope: null };

  return { people: rule.people === "everybody" ? "Everybody who is signed in" : roles(rule.people), scope };
}

const PLURALS: Readonly<Record<string, string>> = { agent: "agents", manager: "managers", admin: "administrators" };

function roles(names: readonly string[]): string {
  const words = new Intl.ListFormat("en").format(names.map((name) => PLURALS[name] ?? name));

  return words.charAt(0).toUpperCase() + words.slice(1);
}
