import type { ReactNode } from "react";
import { LinkedHeading } from "../api/_components/linked-heading";

/** A part of the documentation, with an address of its own. */
export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex scroll-mt-4 flex-col gap-4">
      <LinkedHeading level="h2" id={`${id}-title`} target={id} className="text-2xl">
        {title}
      </LinkedHeading>
      {children}
    </section>
  );
}

export function Steps({ children }: { children: ReactNode }) {
  return <ol className="flex list-decimal flex-col gap-2 ps-5 marker:text-ink-faint [&_figure]:mt-2">{children}</ol>;
}

/** One line of a list of rules. */
export function Rule({ when, children }: { when: ReactNode; children: ReactNode }) {
  return (
    <div className="grid-cols-subgrid max-sm:mb-1 sm:col-span-2 sm:grid">
      <dt className="font-medium">{when}</dt>
      <dd className="text-ink-muted">{children}</dd>
    </div>
  );
}
