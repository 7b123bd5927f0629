"use client";

import { SlidersHorizontal } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { QUEUE_SORTS, type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { showQueue } from "../../_components/queue-link";
import { DENSITIES, type Density } from "./density";
import { SORT_LABELS } from "./sort-labels";

const DENSITY_LABELS: Record<Density, string> = { comfortable: "Comfortable", compact: "Compact" };

type DisplayMenuProps = {
  filter: QueueFilter;
  density: Density;
  onDensityChange: (density: Density) => void;
};

/** In which order, and how close together. */
export function DisplayMenu({ filter, density, onDensityChange }: DisplayMenuProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger render={<Button size="md" aria-label="Order and density" />}>
        <SlidersHorizontal aria-hidden />
        <span className="max-lg:hidden">{SORT_LABELS[filter.sort]}</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="w-52">
        <DropdownMenuGroup>
          <DropdownMenuLabel>Order</DropdownMenuLabel>
          <DropdownMenuRadioGroup
            value={filter.sort}
            onValueChange={(sort) => showQueue(queueHref({ ...filter, sort }))}
          >
            {QUEUE_SORTS.map((sort) => (
              <DropdownMenuRadioItem key={sort} value={sort}>
                {SORT_LABELS[sort]}
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
        </DropdownMenuGroup>
        <DropdownMenuSeparator />
        <DropdownMenuGroup>
          <DropdownMenuLabel>Rows</DropdownMenuLabel>
          <DropdownMenuRadioGroup value={density} onValueChange={onDensityChange}>
            {DENSITIES.map((choice) => (
              <DropdownMenuRadioItem key={choice} value={choice}>
                {DENSITY_LABELS[choice]}
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
        </DropdownMenuGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
