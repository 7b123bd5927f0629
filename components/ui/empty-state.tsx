import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type EmptyStateProps = {
  icon?: LucideIcon;
  title: ReactNode;
  /** Where the title is the heading of its page or section. */
  titleAs?: "p" | "h1" | "h2" | "h3";
  /** Why it is empty and what would fill it. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon: Icon, title, titleAs: Title = "p", children, action, className }: EmptyStateProps) {
  return (
    <div data-slot="empty-state" className={cn("flex w-full flex-col items-center px-4 py-12 text-center", className)}>
      {Icon ? <Icon aria-hidden strokeWidth={1.5} className="mb-3 size-8 text-ink-faint" /> : null}
      <Title className="font-medium">{title}</Title>
      {children ? <div className="mt-1 max-w-sm text-sm text-pretty text-ink-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
