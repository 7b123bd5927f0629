import type { ComponentProps } from "react";
import { cn } from "./cn";

/** Scrolls sideways inside itself on narrow screens, so that the page never does; the label names that region. */
export function Table({ label, className, ...rest }: ComponentProps<"table"> & { label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section data-slot="table-scroll" aria-label={label} tabIndex={0} className="w-full overflow-x-auto">
      <table data-slot="table" className={cn("w-full border-collapse text-sm", className)} {...rest} />
    </section>
  );
}

export function TableHead(props: ComponentProps<"thead">) {
  return <thead data-slot="table-head" {...props} />;
}

export function TableBody({ className, ...rest }: ComponentProps<"tbody">) {
  return <tbody data-slot="table-body" className={cn("[&>tr:last-child]:border-b-0", className)} {...rest} />;
}

export function TableRow({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      data-slot="table-row"
      className={cn("border-b transition-colors hover:bg-subtle aria-selected:bg-accent-soft", className)}
      {...rest}
    />
  );
}

export function TableHeader({ className, scope = "col", ...rest }: ComponentProps<"th">) {
  return (
    <th
      data-slot="table-header"
      scope={scope}
      className={cn("h-8 border-b px-3 text-start text-xs font-medium whitespace-nowrap text-ink-faint", className)}
      {...rest}
    />
  );
}

export function TableCell({ className, ...rest }: ComponentProps<"td">) {
  return <td data-slot="table-cell" className={cn("h-9 px-3 py-1.5 align-middle", className)} {...rest} />;
}
