"use client";

import { Fragment, useSyncExternalStore } from "react";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { Keys } from "@/components/ui/keys";
import { Switch } from "@/components/ui/switch";
import { keyNames } from "./key-names";
import { useAllShortcuts } from "./shortcut-provider";
import { SHORTCUT_GROUPS, type Shortcut } from "./shortcut-registry";
import { areSingleKeysOn, onSingleKeysSwitched, switchSingleKeys } from "./single-keys";

type ShortcutsDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

export function ShortcutsDialog({ open, onOpenChange }: ShortcutsDialogProps) {
  const shortcuts = useAllShortcuts().filter(({ isAlias }) => !isAlias);
  const singleKeys = useSyncExternalStore(onSingleKeysSwitched, areSingleKeysOn);

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Keyboard shortcuts" className="max-w-2xl">
        <DialogBody className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          {SHORTCUT_GROUPS.map((group) => (
            <Group key={group} name={group} shortcuts={shortcuts.filter((shortcut) => shortcut.group === group)} />
          ))}
        </DialogBody>
        <DialogFooter className="justify-start">
          {/* biome-ignore lint/a11y/noLabelWithoutControl: Base UI's switch is the control inside */}
          <label className="flex items-center gap-2.5 text-sm">
            <Switch checked={singleKeys} onCheckedChange={switchSingleKeys} />
            Shortcuts of single keys
          </label>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function Group({ name, shortcuts }: { name: string; shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;

  return (
    <section aria-label={name}>
      <h3 className="mb-1.5 text-xs font-medium text-ink-faint">{name}</h3>
      <dl className="flex flex-col gap-1.5 text-sm">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className="flex items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd className="flex items-center gap-1 text-xs text-ink-faint">
              {keys.split(" ").map((key, index) => (
                <Fragment key={key}>
                  {index > 0 ? "then" : null}
                  <Keys keys={keyNames(key)} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
