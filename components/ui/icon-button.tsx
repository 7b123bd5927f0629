import type { VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { Button, type ButtonProps, type buttonVariants } from "./button";
import { Tooltip } from "./tooltip";

type IconButtonProps = Omit<ButtonProps, "size" | "aria-label" | "children"> & {
  label: string;
  /** Keys shown beside the name in the tooltip, such as ["mod", "K"]. */
  shortcut?: readonly string[];
  size?: Extract<VariantProps<typeof buttonVariants>["size"], "icon" | "icon-sm">;
  children: ReactNode;
};

export function IconButton({ label, shortcut, variant = "ghost", size = "icon", ...rest }: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut}>
      <Button data-slot="icon-button" aria-label={label} variant={variant} size={size} {...rest} />
    </Tooltip>
  );
}
