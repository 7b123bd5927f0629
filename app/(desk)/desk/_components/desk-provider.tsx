"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, use } from "react";
import type { Actor, Mode } from "@/lib/domain/context";
import { queryClient } from "@/lib/queries/query-client";
import { ShortcutProvider } from "./shortcuts/shortcut-provider";

/** Who looks at the desk; `may(viewer, action)` says what to offer them. */
export type Viewer = Extract<Actor, { kind: "user" }>;

type Desk = { viewer: Viewer; mode: Mode };

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ viewer, mode, children }: Desk & { children: ReactNode }) {
  return (
    <DeskContext value={{ viewer, mode }}>
      <QueryClientProvider client={queryClient()}>
        <ShortcutProvider>{children}</ShortcutProvider>
      </QueryClientProvider>
    </DeskContext>
  );
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("This belongs inside the desk's layout");

  return desk;
}

export function useViewer(): Viewer {
  return useDesk().viewer;
}
