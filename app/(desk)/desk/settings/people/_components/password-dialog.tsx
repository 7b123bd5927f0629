"use client";

import type { WirePersonDetails } from "@/app/api/desk/_dialect/people";
import { toast } from "@/components/ui/toast";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { PasswordField } from "./password-field";

type PasswordDialogProps = { person: WirePersonDetails; onOpenChange: (open: boolean) => void };

export function PasswordDialog({ person: { id, name, email }, onOpenChange }: PasswordDialogProps) {
  const { errorOf, ...form } = useDeskForm<void>({
    method: "PUT",
    path: `/people/${id}/password`,
    toBody: (body) => ({ password: body.get("password") }),
    onDone: () => {
      onOpenChange(false);
      toast.success(`${name ?? email} has a new password`);
    },
  });

  return (
    <FormDialog
      open
      onOpenChange={onOpenChange}
      title={`New password for ${name ?? email}`}
      description="It replaces the old one and signs them out everywhere. Hand it over yourself; no mail is sent."
      submitLabel="Set password"
      form={form}
    >
      <PasswordField error={errorOf("password")} hint="At least 8 characters." />
    </FormDialog>
  );
}
