import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type ErrorStateProps = {
  title: ReactNode;
  /** Where the title is the heading of its page or section. */
  titleAs?: "p" | "h1" | "h2" | "h3";
  /** What the reader can do now. */
  children?: ReactNode;
  action?: ReactNode;
  /** Shown small, so that a report can name it. */
  reference?: string;
  referenceLabel?: string;
  className?: string;
};

export function ErrorState({
  title,
  titleAs: Title = "p",
  children,
  action,
  reference,
  referenceLabel = "Reference",
  className,
}: ErrorStateProps) {
  return (
    <div
      data-slot="error-state"
      role="alert"
      className={cn("mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center", className)}
    >
      <TriangleAlert aria-hidden strokeWidth={1.5} className="mb-3 size-8 text-danger-ink" />
      <Title className="font-medium">{title}</Title>
      {children ? <div className="mt-1 text-sm text-pretty text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
      {reference ? (
        <p className="mt-4 text-xs text-ink-faint">
          {referenceLabel} <code className="font-mono">{reference}</code>
        </p>
      ) : null}
    </div>
  );
}
