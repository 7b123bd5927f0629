"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useState } from "react";
import type { Theme } from "@/components/ui/theme";
import { FrameContext } from "./frame-context";
import { FrameShortcuts } from "./frame-shortcuts";

const CommandPalette = dynamic(() => import("./palette/command-palette").then((file) => file.CommandPalette), {
  ssr: false,
});
const ShortcutsDialog = dynamic(() => import("./shortcuts/shortcuts-dialog").then((file) => file.ShortcutsDialog), {
  ssr: false,
});

type Overlay = "palette" | "shortcuts";

/** Palette and help: their code is loaded when they are first wanted. */
export function FrameProvider({ theme, children }: { theme: Theme; children: ReactNode }) {
  const [shown, setShown] = useState<Overlay | null>(null);
  const [wanted, setWanted] = useState<readonly Overlay[]>([]);

  const frame = useMemo(() => {
    const open = (overlay: Overlay) => {
      setWanted((before) => [...before, overlay]);
      setShown(overlay);
    };

    return { theme, openPalette: () => open("palette"), openShortcuts: () => open("shortcuts") };
  }, [theme]);
  const onOpenChange = (isOpen: boolean) => {
    if (!isOpen) setShown(null);
  };

  return (
    <FrameContext value={frame}>
      <FrameShortcuts />
      {children}
      {wanted.includes("palette") ? <CommandPalette open={shown === "palette"} onOpenChange={onOpenChange} /> : null}
      {wanted.includes("shortcuts") ? (
        <ShortcutsDialog open={shown === "shortcuts"} onOpenChange={onOpenChange} />
      ) : null}
    </FrameContext>
  );
}
