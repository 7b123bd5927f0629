"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Keys } from "./keys";
import { popupClass, popupGroupLabelClass, popupItemClass } from "./popup-styles";

export const DropdownMenu = Base.Root;
export const DropdownMenuTrigger = Base.Trigger;
export const DropdownMenuGroup = Base.Group;
export const DropdownMenuRadioGroup = Base.RadioGroup;

type ContentProps = Omit<Base.Popup.Props, "className"> & {
  className?: string;
  side?: Base.Positioner.Props["side"];
  align?: Base.Positioner.Props["align"];
};

export function DropdownMenuContent({ className, side = "bottom", align = "start", ...rest }: ContentProps) {
  return (
    <Base.Portal>
      <Base.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
        <Base.Popup
          data-slot="dropdown-menu"
          className={cn(popupClass, "max-h-(--available-height) min-w-44 overflow-y-auto p-1", className)}
          {...rest}
        />
      </Base.Positioner>
    </Base.Portal>
  );
}

type ItemProps = Omit<Base.Item.Props, "className"> & {
  className?: string;
  icon?: ReactNode;
  shortcut?: readonly string[];
  danger?: boolean;
};

export function DropdownMenuItem({ className, icon, shortcut, danger, children, ...rest }: ItemProps) {
  return (
    <Base.Item
      data-slot="dropdown-menu-item"
      className={cn(popupItemClass, danger && "text-danger-ink", className)}
      {...rest}
    >
      {icon}
      <span className="flex-1">{children}</span>
      {shortcut ? <Keys keys={shortcut} /> : null}
    </Base.Item>
  );
}

/** Goes somewhere; pass Next's link as `render={<Link href="…" />}`. */
export function DropdownMenuLink({
  className,
  icon,
  children,
  ...rest
}: Omit<ItemProps, "shortcut"> & Base.LinkItem.Props) {
  return (
    <Base.LinkItem data-slot="dropdown-menu-link" className={cn(popupItemClass, className)} {...rest}>
      {icon}
      <span className="flex-1">{children}</span>
    </Base.LinkItem>
  );
}

export function DropdownMenuRadioItem({ className, icon, children, ...rest }: ItemProps & Base.RadioItem.Props) {
  return (
    <Base.RadioItem
      data-slot="dropdown-menu-radio-item"
      closeOnClick
      className={cn(popupItemClass, className)}
      {...rest}
    >
      {icon}
      <span className="flex-1">{children}</span>
      <Base.RadioItemIndicator>
        <Check aria-hidden className="text-accent-ink" />
      </Base.RadioItemIndicator>
    </Base.RadioItem>
  );
}

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return <Base.GroupLabel className={popupGroupLabelClass}>{children}</Base.GroupLabel>;
}

export function DropdownMenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
