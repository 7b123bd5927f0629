import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const looks = {
  info: { icon: Info, className: "bg-info-soft text-info-ink" },
  success: { icon: CircleCheck, className: "bg-success-soft text-success-ink" },
  warning: { icon: TriangleAlert, className: "bg-warning-soft text-warning-ink" },
  danger: { icon: CircleAlert, className: "bg-danger-soft text-danger-ink" },
} satisfies Record<string, { icon: LucideIcon; className: string }>;

type CalloutProps = {
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  /** Read out when it appears: "alert" interrupts, "status" waits its turn. */
  role?: "alert" | "status" | "note";
  className?: string;
};

export function Callout({ tone = "info", title, children, role = "note", className }: CalloutProps) {
  const { icon: Icon, className: look } = looks[tone];
  return (
    <div data-slot="callout" role={role} className={cn("flex gap-2.5 rounded-lg px-3 py-2.5 text-sm", look, className)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        {title ? <p className="font-medium">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
