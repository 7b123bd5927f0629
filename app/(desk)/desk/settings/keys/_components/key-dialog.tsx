"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { WireApiKey } from "@/app/api/desk/_dialect/schemas";
import { Button } from "@/components/ui/button";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { toKeyBody } from "./key-body";
import { KeyFields } from "./key-fields";
import { NewKeyDialog } from "./new-key-dialog";

type Made = { key: string; apiKey: WireApiKey };

/** Makes a key, and shows it the one time that it can be shown. */
export function KeyDialog() {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden /> New key
      </Button>
      {open ? <KeyForm onOpenChange={setOpen} onMade={setMade} /> : null}
      <NewKeyDialog made={made} onClose={() => setMade(null)} />
    </>
  );
}

type KeyFormProps = { onOpenChange: (open: boolean) => void; onMade: (made: Made) => void };

function KeyForm({ onOpenChange, onMade }: KeyFormProps) {
  const form = useDeskForm<Made>({
    method: "POST",
    path: "/keys",
    toBody: (fields) => toKeyBody(fields, new Date()),
    onDone: (made) => {
      onOpenChange(false);
      onMade(made);
    },
  });

  return (
    <FormDialog open onOpenChange={onOpenChange} title="New API key" submitLabel="Create key" form={form}>
      <KeyFields errorOf={form.errorOf} />
    </FormDialog>
  );
}
