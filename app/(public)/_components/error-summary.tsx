"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useId, useRef } from "react";

type ErrorSummaryProps = {
  title: string;
  /** What is wrong, with the id of the field where it can be put right. */
  problems: readonly { field?: string; message: string }[];
  /** A new number is a new refusal: the summary takes the focus again. */
  refusal: number;
};

/** Stands above a form that was refused. Takes the focus with JavaScript and, by `autofocus`, without it. */
export function ErrorSummary({ title, problems, refusal }: ErrorSummaryProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);

  useEffect(() => {
    if (refusal > 0) box.current?.focus();
  }, [refusal]);

  return (
    <section
      ref={box}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: what went wrong is what comes next, for every reader
      autoFocus
      aria-labelledby={id}
      className="flex gap-2.5 rounded-lg bg-danger-soft px-4 py-3 text-danger-ink"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      <div className="min-w-0">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <ul className="mt-1 flex flex-col gap-0.5">
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field ? (
                <a href={`#${field}`} className="underline underline-offset-2 hover:no-underline">
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
