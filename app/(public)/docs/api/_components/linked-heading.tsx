import { Link as LinkIcon } from "lucide-react";
import { cn } from "@/components/ui/cn";

type LinkedHeadingProps = {
  level: "h2" | "h3";
  id?: string;
  /** The anchor that the link beside the heading leads to. */
  target: string;
  className?: string;
  children: string;
};

/** A heading with its own address beside it. */
export function LinkedHeading({ level: Level, id, target, className, children }: LinkedHeadingProps) {
  return (
    <div className="group flex items-center gap-1.5">
      <Level id={id} className={cn("font-semibold tracking-tight", className)}>
        {children}
      </Level>
      <a
        href={`#${target}`}
        aria-label={`Link to ${children}`}
        className="rounded-md p-1 text-ink-faint opacity-0 transition-opacity group-hover:opacity-100 hover:text-ink focus-visible:opacity-100 pointer-coarse:opacity-100"
      >
        <LinkIcon aria-hidden className="size-3.5" />
      </a>
    </div>
  );
}
