"use client";

import { Popover as Base } from "@base-ui/react/popover";
import { cn } from "./cn";
import { popupClass } from "./popup-styles";

export const Popover = Base.Root;
export const PopoverTrigger = Base.Trigger;
export const PopoverTitle = Base.Title;

type PopoverContentProps = Omit<Base.Popup.Props, "className"> & {
  className?: string;
  side?: Base.Positioner.Props["side"];
  align?: Base.Positioner.Props["align"];
};

export function PopoverContent({ className, side = "bottom", align = "center", ...rest }: PopoverContentProps) {
  return (
    <Base.Portal>
      <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
        <Base.Popup
          data-slot="popover"
          className={cn(popupClass, "max-w-(--available-width) p-3", className)}
          {...rest}
        />
      </Base.Positioner>
    </Base.Portal>
  );
}
