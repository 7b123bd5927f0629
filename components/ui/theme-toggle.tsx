"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useWords } from "@/components/i18n/words-provider";
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
  { value: "system", icon: Monitor },
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
] as const satisfies readonly { value: Theme; icon: typeof Sun }[];

export function ThemeToggle({ initial, className }: { initial: Theme; className?: string }) {
  const t = useWords("theme");
  const theme = useSyncExternalStore(onThemeApplied, currentTheme, () => initial);
  const Icon = choices.find(({ value }) => value === theme)?.icon ?? Monitor;

  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        render={<Button variant="ghost" size="icon" aria-label={t("label")} className={className} />}
      >
        <Icon aria-hidden />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup value={theme} onValueChange={applyTheme}>
          {choices.map(({ value, icon: Choice }) => (
            <DropdownMenuRadioItem key={value} value={value} icon={<Choice aria-hidden />}>
              {t(value)}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
