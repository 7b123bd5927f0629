"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { ROLES } from "@/lib/domain/people/vocabulary";
import type { DeskPerson } from "@/lib/queries/desk";
import { CheckLine } from "../../_components/check-line";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { ROLE_WORDS } from "./role-words";

export function PersonDialog() {
  const [open, setOpen] = useState(false);

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <UserPlus aria-hidden /> Add a person
      </Button>
      {open ? <PersonForm onOpenChange={setOpen} /> : null}
    </>
  );
}

function PersonForm({ onOpenChange }: { onOpenChange: (open: boolean) => void }) {
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
      description="Hand over the password yourself; no mail is sent."
      submitLabel="Add person"
      form={form}
    >
      <Field label="Name" error={errorOf("name")} hint="Customers see it beside answers." required>
        {(control) => <Input name="name" maxLength={200} autoComplete="off" {...control} />}
      </Field>
      <Field label="E-mail" error={errorOf("email")} required>
        {(control) => <Input name="email" type="email" maxLength={254} autoComplete="off" {...control} />}
      </Field>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-sm font-medium">Roles</legend>
        {ROLES.toReversed().map((role) => (
          <CheckLine
            key={role}
            name="roles"
            value={role}
            label={ROLE_WORDS[role].label}
            hint={ROLE_WORDS[role].hint}
            defaultChecked={role === "agent"}
          />
        ))}
      </fieldset>
      <Field
        label="Password"
        error={errorOf("password")}
        hint="At least 8 characters. Without one, they can be given tickets but cannot sign in with a password."
        optional
      >
        {(control) => (
          <Input name="password" type="password" maxLength={200} autoComplete="new-password" {...control} />
        )}
      </Field>
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
