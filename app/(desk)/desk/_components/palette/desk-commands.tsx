"use client";

import { ArrowRight, FlaskConical, LogOut, type LucideIcon, Monitor, Moon, Settings, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { applyTheme } from "@/components/ui/apply-theme";
import { CommandGroup, CommandItem } from "@/components/ui/command";
import type { Theme } from "@/components/ui/theme";
import { signOutAction } from "@/lib/auth/actions";
import { settingsFor } from "../../settings/_components/sections";
import { useViewer } from "../desk-provider";
import { keyNames } from "../shortcuts/key-names";
import { useAllShortcuts } from "../shortcuts/shortcut-provider";
import type { Shortcut } from "../shortcuts/shortcut-registry";
import { useOtherWorld } from "../use-other-world";
import { matches } from "./matches";

type Command = { label: string; icon: LucideIcon; shortcut?: readonly string[]; run: () => void };

const THEMES: readonly { theme: Theme; label: string; icon: LucideIcon }[] = [
  { theme: "light", label: "Light theme", icon: Sun },
  { theme: "dark", label: "Dark theme", icon: Moon },
  { theme: "system", label: "Theme like my device", icon: Monitor },
];

/** What a key can do on this page, and what has no key. */
export function DeskCommands({ query, andClose }: { query: string; andClose: (act: () => void) => () => void }) {
  const router = useRouter();
  const viewer = useViewer();
  const world = useOtherWorld();
  const shortcuts = useAllShortcuts();

  const settings = settingsFor(viewer).map(({ label, href }) => ({
    label: `Settings: ${label}`,
    icon: Settings,
    run: () => router.push(href),
  }));

  const all: Command[] = [
    ...shortcuts.filter(isCommand).map(toCommand),
    ...settings,
    ...THEMES.map(({ theme, label, icon }) => ({ label, icon, run: () => applyTheme(theme) })),
    { label: world.label, icon: FlaskConical, run: world.change },
    { label: "Sign out", icon: LogOut, run: () => startTransition(() => signOutAction()) },
  ];
  const commands = all.filter(({ label }) => matches(label, query));
  if (commands.length === 0) return null;

  return (
    <CommandGroup heading="Commands">
      {commands.map(({ label, icon: Icon, shortcut, run }) => (
        <CommandItem key={label} value={label} icon={<Icon aria-hidden />} shortcut={shortcut} onSelect={andClose(run)}>
          {label}
        </CommandItem>
      ))}
    </CommandGroup>
  );
}

/** Moving about a list makes no sense from the palette, and the palette is open already. */
function isCommand({ group, keys, isAlias }: Shortcut): boolean {
  return !isAlias && keys !== "mod+k" && (group !== "List" || keys === "/");
}

function toCommand({ label, keys, run }: Shortcut): Command {
  return { label, icon: ArrowRight, shortcut: keys.split(" ").flatMap(keyNames), run };
}
