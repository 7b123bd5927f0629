"use client";

import { ChevronsUpDown, CircleQuestionMark, ExternalLink, FlaskConical, Keyboard, LogOut } from "lucide-react";
import Link from "next/link";
import { startTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLink,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { Theme } from "@/components/ui/theme";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { signOutAction } from "@/lib/auth/actions";
import { useViewer } from "./desk-provider";
import { useFrame } from "./frame-context";
import { useOtherWorld } from "./use-other-world";

export function UserMenu({ theme }: { theme: Theme }) {
  const { name, email } = useViewer();
  const { openShortcuts } = useFrame();
  const world = useOtherWorld();

  return (
    <div className="flex items-center gap-1">
      <DropdownMenu>
        <DropdownMenuTrigger
          aria-label={`${name ?? email}, your menu`}
          className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-start text-sm font-medium hover:bg-subtle data-popup-open:bg-subtle pointer-coarse:h-10"
        >
          <Avatar name={name ?? email} size="sm" />
          <span className="min-w-0 flex-1 truncate">{name ?? email}</span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-faint" />
        </DropdownMenuTrigger>
        <DropdownMenuContent side="top" className="w-56">
          <p className="truncate px-2 py-1.5 text-xs text-ink-faint">{email}</p>
          <DropdownMenuSeparator />
          <DropdownMenuItem icon={<Keyboard aria-hidden />} shortcut={["?"]} onClick={openShortcuts}>
            Keyboard shortcuts
          </DropdownMenuItem>
          <DropdownMenuLink icon={<CircleQuestionMark aria-hidden />} render={<Link href="/docs" prefetch={false} />}>
            Manual
          </DropdownMenuLink>
          <DropdownMenuLink icon={<ExternalLink aria-hidden />} render={<Link href="/" prefetch={false} />}>
            What customers see
          </DropdownMenuLink>
          <DropdownMenuSeparator />
          <DropdownMenuItem icon={<FlaskConical aria-hidden />} onClick={world.change}>
            {world.label}
          </DropdownMenuItem>
          <DropdownMenuItem icon={<LogOut aria-hidden />} onClick={() => startTransition(() => signOutAction())}>
            Sign out
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <ThemeToggle initial={theme} />
      <noscript>
        <form action={signOutAction}>
          <Button type="submit" variant="ghost">
            Sign out
          </Button>
        </form>
      </noscript>
    </div>
  );
}
