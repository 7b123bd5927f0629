import type { Role } from "@/lib/domain/people/vocabulary";

export const ROLE_WORDS: Record<Role, { label: string; hint: string }> = {
  agent: { label: "Agent", hint: "Reads, answers and changes tickets." },
  manager: { label: "Manager", hint: "Also manages products and teams." },
  admin: { label: "Admin", hint: "Also manages people and API keys." },
};
