import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Controls that look like plain text until the pointer or the focus is on them. */
export const quietControl =
  "w-full border-transparent bg-transparent shadow-none hover:border-line hover:bg-subtle data-popup-open:border-line data-popup-open:bg-subtle";

type PropertyProps = { label: string; children: ReactNode; className?: string };

/** One line of the panel: what it is, and the control that shows and changes it. The control carries the name itself. */
export function Property({ label, children, className }: PropertyProps) {
  return (
    <div className={cn("grid grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-2", className)}>
      <span aria-hidden className="text-sm leading-8 text-ink-muted pointer-coarse:leading-10">
        {label}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

type PanelSectionProps = { title: string; children: ReactNode; aside?: ReactNode };

export function PanelSection({ title, children, aside }: PanelSectionProps) {
  return (
    <section className="flex flex-col gap-1.5 border-t pt-4">
      <div className="flex min-h-6 items-center justify-between gap-2">
        <h2 className="text-sm font-medium text-ink-muted">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
