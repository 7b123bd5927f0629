import type { ReactNode } from "react";

type SectionProps = { title: string; lead?: ReactNode; action?: ReactNode; children: ReactNode };

/** One step of the set-up. */
export function Section({ title, lead, action, children }: SectionProps) {
  return (
    <section className="flex flex-col gap-3 rounded-xl border p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="max-w-prose min-w-0">
          <h3 className="font-medium">{title}</h3>
          {lead ? <p className="text-sm text-pretty text-ink-muted">{lead}</p> : null}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
