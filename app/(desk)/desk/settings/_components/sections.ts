import type { Actor } from "@/lib/domain/context";
import { type Action, may } from "@/lib/domain/policy";

type Section = { href: string; label: string; action: Action };

const SECTIONS: readonly Section[] = [
  { href: "/desk/settings/products", label: "Products", action: "product.read" },
  { href: "/desk/settings/teams", label: "Teams", action: "product.read" },
  { href: "/desk/settings/people", label: "People", action: "person.read" },
  { href: "/desk/settings/mail", label: "Mail", action: "mail.manage" },
  { href: "/desk/settings/sla", label: "SLA", action: "sla.read" },
  { href: "/desk/settings/keys", label: "API keys", action: "apiKey.manage" },
  { href: "/desk/settings/webhooks", label: "Webhooks", action: "webhook.manage" },
];

/** The settings that this person may at least look at. */
export function settingsFor(actor: Actor): readonly Section[] {
  return SECTIONS.filter(({ action }) => may(actor, action));
}
