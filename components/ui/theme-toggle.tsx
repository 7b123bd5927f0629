"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { applyTheme, currentTheme, onThemeApplied } from "./apply-theme";
import { Button } from "./button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "./dropdown-menu";
import type { Theme } from "./theme";

const choices = [
  { value: "system", label: "Like my device", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const satisfies readonly { value: Theme; label: string; icon: typeof Sun }[];

export function ThemeToggle({ initial, className }: { initial: Theme; className?: string }) {
  const theme = useSyncExternalStore(onThemeApplied, currentTheme, () => initial);
  const Icon = choices.find(({ value }) => value === theme)?.icon ?? Monitor;

  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        render={<Button variant="ghost" size="icon" aria-label="Colour theme" className={className} />}
      >
        <Icon aria-hidden />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={theme} onValueChange={applyTheme}>
          {choices.map(({ value, label, icon: Choice }) => (
            <DropdownMenuRadioItem key={value} value={value} icon={<Choice aria-hidden />}>
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
