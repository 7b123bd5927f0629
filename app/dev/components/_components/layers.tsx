"use client";

import { Archive, Inbox, Settings, UserPlus } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { CommandGroup, CommandItem, CommandPalette } from "@/components/ui/command";
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter, DialogTrigger } from "@/components/ui/dialog";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Popover, PopoverContent, PopoverTitle, PopoverTrigger } from "@/components/ui/popover";
import { toast } from "@/components/ui/toast";

export function Layers() {
  const [palette, setPalette] = useState(false);
  const [query, setQuery] = useState("");

  return (
    <div className="flex flex-wrap gap-2">
      <Dialog>
        <DialogTrigger render={<Button />}>Dialog</DialogTrigger>
        <DialogContent title="New product" description="Customers pick it when they report.">
          <DialogBody>
            <p className="text-ink-muted">A form stands here.</p>
          </DialogBody>
          <DialogFooter>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <Button variant="primary">Create product</Button>
          </DialogFooter>
        </DialogContent>
      </Dialog>
      <AlertDialog
        title="Revoke this key?"
        description="Programs that use it stop working at once. This cannot be undone."
        confirmLabel="Revoke key"
        onConfirm={() => toast.success("Key revoked")}
        trigger={<Button variant="danger">Alert dialog</Button>}
      />
      <Popover>
        <PopoverTrigger render={<Button />}>Popover</PopoverTrigger>
        <PopoverContent>
          <PopoverTitle className="font-medium">Filter</PopoverTitle>
          <p className="text-sm text-ink-muted">Anything small.</p>
        </PopoverContent>
      </Popover>
      <DropdownMenu>
        <DropdownMenuTrigger render={<Button />}>Menu</DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem icon={<UserPlus aria-hidden />} shortcut={["A"]}>
            Assign
          </DropdownMenuItem>
          <DropdownMenuItem icon={<Settings aria-hidden />} disabled>
            Not now
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem icon={<Archive aria-hidden />} danger>
            Close ticket
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Button onClick={() => setPalette(true)}>Command palette</Button>
      <CommandPalette open={palette} onOpenChange={setPalette} query={query} onQueryChange={setQuery}>
        <CommandGroup heading="Go to">
          <CommandItem icon={<Inbox aria-hidden />} shortcut={["G", "I"]}>
            Inbox
          </CommandItem>
          <CommandItem icon={<Settings aria-hidden />} detail="Products, keys">
            Settings
          </CommandItem>
        </CommandGroup>
      </CommandPalette>
      <Button onClick={() => toast.undo("Ticket closed", () => toast.notice("Ticket open again"))}>Toast, undo</Button>
      <Button onClick={() => toast.error("Not saved", { description: "Somebody else changed this ticket." })}>
        Toast, error
      </Button>
    </div>
  );
}
