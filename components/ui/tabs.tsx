"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import { cn } from "./cn";

export const Tabs = Base.Root;

type Styled<Props> = Omit<Props, "className"> & { className?: string };

export function TabsList({ className, children, ...rest }: Styled<Base.List.Props>) {
  return (
    <Base.List
      data-slot="tabs-list"
      className={cn("relative flex gap-4 overflow-x-auto border-b", className)}
      {...rest}
    >
      {children}
      <Base.Indicator className="absolute start-0 bottom-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) rounded-full bg-accent transition-[translate,width] rtl:start-auto rtl:left-0" />
    </Base.List>
  );
}

export function Tab({ className, ...rest }: Styled<Base.Tab.Props>) {
  return (
    <Base.Tab
      data-slot="tab"
      className={cn(
        "flex h-9 items-center gap-1.5 text-sm font-medium whitespace-nowrap text-ink-muted transition-colors hover:text-ink data-active:text-ink",
        "focus-visible:-outline-offset-2",
        className,
      )}
      {...rest}
    />
  );
}

export function TabPanel({ className, ...rest }: Styled<Base.Panel.Props>) {
  return <Base.Panel data-slot="tab-panel" className={cn("pt-4", className)} {...rest} />;
}
