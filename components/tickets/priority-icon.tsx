import { cn } from "@/components/ui/cn";
import { PRIORITIES, type Priority } from "@/lib/domain/tickets/vocabulary";

export const PRIORITY_LABELS: Record<Priority, string> = {
  low: "Low",
  medium: "Medium",
  high: "High",
  urgent: "Urgent",
};

const bars = [
  { x: 1.5, height: 5 },
  { x: 6.25, height: 9 },
  { x: 11, height: 13 },
] as const;

type PriorityIconProps = { priority: Priority; className?: string };

/** Bars that fill up, and a marked square for urgent: readable without colour. Decorative; PriorityLabel adds the word. */
export function PriorityIcon({ priority, className }: PriorityIconProps) {
  if (priority === "urgent") {
    return (
      <svg aria-hidden viewBox="0 0 16 16" className={cn("size-4 shrink-0 text-danger-ink", className)}>
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M3.5 1A2.5 2.5 0 0 0 1 3.5v9A2.5 2.5 0 0 0 3.5 15h9a2.5 2.5 0 0 0 2.5-2.5v-9A2.5 2.5 0 0 0 12.5 1h-9ZM7 4h2v5H7V4Zm0 6.5h2v2H7v-2Z"
        />
      </svg>
    );
  }

  const filled = PRIORITIES.indexOf(priority) + 1;
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      fill="currentColor"
      className={cn("size-4 shrink-0 text-ink-muted", className)}
    >
      {bars.map(({ x, height }, index) => (
        <rect key={x} x={x} y={14.5 - height} width={3.5} height={height} rx={1} opacity={index < filled ? 1 : 0.28} />
      ))}
    </svg>
  );
}

/** Shape and word; `hideLabel` keeps the word for screen readers and the tooltip of the browser. */
export function PriorityLabel({ priority, hideLabel, className }: PriorityIconProps & { hideLabel?: boolean }) {
  const label = PRIORITY_LABELS[priority];
  return (
    <span
      className={cn("inline-flex items-center gap-1.5", className)}
      title={hideLabel ? `${label} priority` : undefined}
    >
      <PriorityIcon priority={priority} />
      <span className={hideLabel ? "sr-only" : undefined}>
        {label}
        <span className="sr-only"> priority</span>
      </span>
    </span>
  );
}
