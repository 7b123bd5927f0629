import { cva, type VariantProps } from "class-variance-authority";
import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export const buttonVariants = cva(
  [
    "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none",
    "transition-colors disabled:opacity-50 disabled:cursor-not-allowed aria-disabled:opacity-60 aria-disabled:cursor-not-allowed",
    "[&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "bg-accent text-on-accent shadow-xs hover:bg-accent-hover active:bg-accent-hover",
        secondary: "border border-line bg-surface shadow-xs hover:bg-subtle active:bg-strong data-popup-open:bg-subtle",
        ghost: "text-ink-muted hover:bg-subtle hover:text-ink active:bg-strong data-popup-open:bg-subtle",
        danger: "bg-danger text-on-danger shadow-xs hover:bg-danger-hover active:bg-danger-hover",
        link: "h-auto! min-h-0! px-0! text-accent-ink underline-offset-4 hover:underline",
      },
      size: {
        sm: "h-7 px-2.5 text-sm",
        md: "h-8 px-3 text-sm pointer-coarse:min-h-10",
        lg: "h-10 px-4 text-base",
        icon: "size-8 pointer-coarse:size-10",
        "icon-sm": "size-7 pointer-coarse:size-9",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type Look = VariantProps<typeof buttonVariants>;

export type ButtonProps = ComponentProps<"button"> & Look & { pending?: boolean };

/** A pending button keeps its focus and its name, says that it is busy and ignores further presses. */
export function Button({ variant, size, pending = false, className, children, type, onClick, ...rest }: ButtonProps) {
  return (
    <button
      data-slot="button"
      type={pending ? "button" : (type ?? "button")}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={cn(buttonVariants({ variant, size }), className)}
      {...rest}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}

/** Goes somewhere, so it is a link; looks like a button. */
export function ButtonLink({ variant, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link data-slot="button-link" className={cn(buttonVariants({ variant, size }), className)} {...rest} />;
}
