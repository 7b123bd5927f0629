import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonVariants } from "./button";
import { cn } from "./cn";

type PaginationProps = {
  /** Addresses of the neighbouring pages; undefined at either end. */
  previous?: string;
  next?: string;
  /** "51–100 of 312", where it is known. */
  summary?: ReactNode;
  label?: string;
  className?: string;
};

/** Pages by cursor have neighbours and no numbers. Plain links: they open in tabs and work without JavaScript. */
export function Pagination({ previous, next, summary, label = "Pages", className }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav data-slot="pagination" aria-label={label} className={cn("flex items-center justify-between gap-3", className)}>
      <span className="text-sm text-ink-faint tabular-nums">{summary}</span>
      <span className="flex gap-2">
        <PageLink href={previous} rel="prev">
          <ChevronLeft aria-hidden className="rtl:rotate-180" /> Previous
        </PageLink>
        <PageLink href={next} rel="next">
          Next <ChevronRight aria-hidden className="rtl:rotate-180" />
        </PageLink>
      </span>
    </nav>
  );
}

function PageLink({ href, rel, children }: { href: string | undefined; rel: "prev" | "next"; children: ReactNode }) {
  const look = buttonVariants({ size: "sm" });
  if (!href) {
    return (
      <span aria-disabled className={cn(look, "opacity-50")}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} rel={rel} className={look}>
      {children}
    </Link>
  );
}
