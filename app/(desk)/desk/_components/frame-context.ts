"use client";

import { createContext, use } from "react";
import type { Theme } from "@/components/ui/theme";

type Frame = { theme: Theme; openPalette: () => void; openShortcuts: () => void };

export const FrameContext = createContext<Frame | null>(null);

/** What can be called up from everywhere on the desk. */
export function useFrame(): Frame {
  const frame = use(FrameContext);
  if (!frame) throw new Error("This belongs inside the desk's layout");

  return frame;
}
