import type { ReactNode } from "react";
import { SidebarTrigger } from "./sidebar-trigger";

type DeskHeaderProps = {
  title: ReactNode;
  /** Beside the title: a way back, a number. */
  lead?: ReactNode;
  /** At the end of the line. */
  children?: ReactNode;
};

/** The line at the top of every page of the desk; on small screens it holds the way to the sidebar. */
export function DeskHeader({ title, lead, children }: DeskHeaderProps) {
  return (
    <header className="sticky top-(--desk-top) z-20 flex min-h-12 shrink-0 flex-wrap items-center gap-x-2 border-b bg-canvas px-3 sm:flex-nowrap sm:px-4">
      <SidebarTrigger />
      {lead}
      <h1 className="min-w-0 flex-1 truncate py-3 text-base font-semibold">{title}</h1>
      {children}
    </header>
  );
}
