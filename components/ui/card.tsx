import type { ComponentProps } from "react";
import { cn } from "./cn";

export function Card({ className, ...rest }: ComponentProps<"section">) {
  return (
    <section
      data-slot="card"
      className={cn("min-w-0 rounded-xl border border-line bg-surface shadow-xs", className)}
      {...rest}
    />
  );
}

export function CardHeader({ className, ...rest }: ComponentProps<"header">) {
  return (
    <header
      data-slot="card-header"
      className={cn("flex min-h-11 items-center justify-between gap-3 border-b px-4 py-2", className)}
      {...rest}
    />
  );
}

export function CardTitle({ className, children, ...rest }: ComponentProps<"h2">) {
  return (
    <h2 data-slot="card-title" className={cn("text-base font-semibold", className)} {...rest}>
      {children}
    </h2>
  );
}

export function CardBody({ className, ...rest }: ComponentProps<"div">) {
  return <div data-slot="card-body" className={cn("p-4", className)} {...rest} />;
}
