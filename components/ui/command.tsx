"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Command as Base } from "cmdk";
import { Search } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { backdropClass, dialogPopupClass } from "./dialog";
import { Keys } from "./keys";
import { Spinner } from "./spinner";

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  label?: string;
  placeholder?: string;
  query: string;
  onQueryChange: (query: string) => void;
  /** Off when the rows already are the server's answer to the query. */
  filter?: boolean;
  busy?: boolean;
  emptyText?: ReactNode;
  children: ReactNode;
};

/** The shell: a dialog with a search line and a keyboard-driven list. What can be done in it belongs to the page. */
export function CommandPalette(props: CommandPaletteProps) {
  const { open, onOpenChange, label = "Command palette", placeholder = "Search or jump to…", query } = props;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup data-slot="command-palette" className={cn(dialogPopupClass, "max-w-xl overflow-hidden")}>
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          {/* Ctrl+K opens the palette, also one that is just closing; vim's "up" would swallow it. */}
          <Base
            label={label}
            shouldFilter={props.filter ?? true}
            loop
            vimBindings={false}
            className="flex min-h-0 flex-col"
          >
            <div className="flex h-12 items-center gap-2.5 border-b px-4">
              <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <Base.Input
                value={query}
                onValueChange={props.onQueryChange}
                placeholder={placeholder}
                className="h-full min-w-0 flex-1 bg-transparent text-lg outline-none"
              />
              {props.busy ? <Spinner label="Searching" className="text-ink-faint" /> : null}
            </div>
            <Base.List className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain p-1.5">
              <Base.Empty className="px-3 py-8 text-center text-sm text-ink-faint">
                {props.emptyText ?? "Nothing matches."}
              </Base.Empty>
              {props.children}
            </Base.List>
          </Base>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

export function CommandGroup({ className, ...rest }: ComponentProps<typeof Base.Group>) {
  return (
    <Base.Group
      data-slot="command-group"
      className={cn(
        "[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1",
        "[&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint",
        className,
      )}
      {...rest}
    />
  );
}

type CommandItemProps = ComponentProps<typeof Base.Item> & {
  icon?: ReactNode;
  detail?: ReactNode;
  shortcut?: readonly string[];
};

export function CommandItem({ icon, detail, shortcut, className, children, ...rest }: CommandItemProps) {
  return (
    <Base.Item
      data-slot="command-item"
      className={cn(
        "flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 text-base select-none",
        "data-[disabled=true]:opacity-50 data-[selected=true]:bg-subtle [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-faint",
        className,
      )}
      {...rest}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {detail ? <span className="text-sm text-ink-faint">{detail}</span> : null}
      {shortcut ? <Keys keys={shortcut} /> : null}
    </Base.Item>
  );
}
