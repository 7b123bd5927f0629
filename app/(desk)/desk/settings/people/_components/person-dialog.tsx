"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import type { DeskPerson } from "@/lib/queries/desk";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { PasswordField } from "./password-field";
import { RoleFields } from "./role-fields";

type PersonDialogProps = {
  /** False where people sign in at an identity provider. */
  hasPasswords: boolean;
};

export function PersonDialog({ hasPasswords }: PersonDialogProps) {
  const [open, setOpen] = useState(false);

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden /> Add a person
      </Button>
      {open ? <PersonForm hasPasswords={hasPasswords} onOpenChange={setOpen} /> : null}
    </>
  );
}

function PersonForm({ hasPasswords, onOpenChange }: PersonDialogProps & { onOpenChange: (open: boolean) => void }) {
  const { errorOf, ...form } = useDeskForm<DeskPerson>({
    method: "POST",
    path: "/people",
    toBody: toPersonBody,
    onDone: ({ name, email }) => {
      onOpenChange(false);
      toast.success(`${name ?? email} can work here now`);
    },
  });

  return (
    <FormDialog
      open
      onOpenChange={onOpenChange}
      title="Add a person"
      description={
        hasPasswords ? "Hand over the password yourself; no mail is sent." : "They sign in at your identity provider."
      }
      submitLabel="Add person"
      form={form}
    >
      <Field label="Name" error={errorOf("name")} hint="Customers see it beside answers." required>
        {(control) => <Input name="name" maxLength={200} autoComplete="off" {...control} />}
      </Field>
      <Field label="E-mail" error={errorOf("email")} required>
        {(control) => <Input name="email" type="email" maxLength={254} autoComplete="off" {...control} />}
      </Field>
      <RoleFields chosen={["agent"]} error={errorOf("roles")} />
      {hasPasswords ? (
        <PasswordField
          error={errorOf("password")}
          hint="At least 8 characters. Without one, they can be given tickets but cannot sign in."
          isOptional
        />
      ) : null}
    </FormDialog>
  );
}

function toPersonBody(form: FormData) {
  const password = String(form.get("password") ?? "");

  return {
    name: form.get("name"),
    email: form.get("email"),
    roles: form.getAll("roles"),
    ...(password !== "" && { password }),
  };
}
