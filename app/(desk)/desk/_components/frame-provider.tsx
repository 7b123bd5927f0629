"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { Theme } from "@/components/ui/theme";
import { FrameShortcuts } from "./frame-shortcuts";

const CommandPalette = dynamic(() => import("./command-palette"), { ssr: false });
const ShortcutsDialog = dynamic(() => import("./shortcuts/shortcuts-dialog"), { ssr: false });

type Frame = { theme: Theme; openPalette: () => void; openShortcuts: () => void };

const FrameContext = createContext<Frame | null>(null);

/** What can be called up from everywhere on the desk. Its code is loaded when it is first wanted. */
export function FrameProvider({ theme, children }: { theme: Theme; children: ReactNode }) {
  const [shown, setShown] = useState<"palette" | "shortcuts" | null>(null);
  const [isLoaded, setIsLoaded] = useState({ palette: false, shortcuts: false });

  const frame = useMemo(() => {
    const open = (what: "palette" | "shortcuts") => {
      setIsLoaded((before) => ({ ...before, [what]: true }));
      setShown(what);
    };

    return { theme, openPalette: () => open("palette"), openShortcuts: () => open("shortcuts") };
  }, [theme]);
  const close = (open: boolean) => {
    if (!open) setShown(null);
  };

  return (
    <FrameContext value={frame}>
      <FrameShortcuts />
      {children}
      {isLoaded.palette ? <CommandPalette open={shown === "palette"} onOpenChange={close} /> : null}
      {isLoaded.shortcuts ? <ShortcutsDialog open={shown === "shortcuts"} onOpenChange={close} /> : null}
    </FrameContext>
  );
}

export function useFrame(): Frame {
  const frame = use(FrameContext);
  if (!frame) throw new Error("This belongs inside the desk's layout");

  return frame;
}
