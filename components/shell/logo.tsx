import { cn } from "@/components/ui/cn";

/** A pane of glass with the light on it. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" fill="none" className={cn("size-6 shrink-0", className)}>
      <rect x="1.5" y="1.5" width="21" height="21" rx="6" className="fill-accent" />
      <path
        d="M7 13.5 13.5 7M8.5 17.5l9-9M14 17.5l3.5-3.5"
        className="stroke-on-accent"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </svg>
  );
}

export function Logo({ className }: { className?: string }) {
  return (
    <span
      translate="no"
      className={cn("inline-flex items-center gap-2 text-lg font-semibold tracking-tight", className)}
    >
      <LogoMark /> Glassdesk
    </span>
  );
}
