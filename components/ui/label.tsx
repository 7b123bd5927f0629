import type { ComponentProps } from "react";
import { cn } from "./cn";

type LabelProps = ComponentProps<"label"> & {
  /** True for English, else the word itself. */
  optional?: boolean | string;
};

/** Optional fields say so; required ones are the rule and carry no star. */
export function Label({ className, optional, children, ...rest }: LabelProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the caller passes htmlFor
    <label data-slot="label" className={cn("text-sm font-medium text-ink", className)} {...rest}>
      {children}
      {optional ? (
        <span className="font-normal text-ink-faint"> {optional === true ? "(optional)" : optional}</span>
      ) : null}
    </label>
  );
}
