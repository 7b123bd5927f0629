"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import type { DeskPerson, DeskTeam } from "@/lib/queries/desk";
import { CheckLine } from "../../_components/check-line";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";

type Member = Pick<DeskPerson, "id" | "name" | "email">;

export function TeamDialog({ people }: { people: readonly Member[] }) {
  const [open, setOpen] = useState(false);

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden /> New team
      </Button>
      {open ? <TeamForm people={people} onOpenChange={setOpen} /> : null}
    </>
  );
}

type TeamFormProps = { people: readonly Member[]; onOpenChange: (open: boolean) => void };

function TeamForm({ people, onOpenChange }: TeamFormProps) {
  const { errorOf, ...form } = useDeskForm<DeskTeam>({
    method: "POST",
    path: "/teams",
    toBody: toTeamBody,
    onDone: ({ name }) => {
      onOpenChange(false);
      toast.success(`${name} is ready for tickets`);
    },
  });

  return (
    <FormDialog open onOpenChange={onOpenChange} title="New team" submitLabel="Create team" form={form}>
      <Field label="Name" error={errorOf("name")} required>
        {(control) => <Input name="name" maxLength={100} autoComplete="off" {...control} />}
      </Field>
      <Field
        label="Slug"
        error={errorOf("slug")}
        hint="Lower-case letters, digits and single hyphens. Left empty, the name gives one."
        optional
      >
        {(control) => <Input name="slug" maxLength={50} spellCheck={false} autoCapitalize="none" {...control} />}
      </Field>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-sm font-medium">Members</legend>
        {people.map(({ id, name, email }) => (
          <CheckLine key={id} name="members" value={email} label={name ?? email} hint={name ? email : undefined} />
        ))}
      </fieldset>
    </FormDialog>
  );
}

function toTeamBody(form: FormData) {
  const slug = String(form.get("slug") ?? "").trim();

  return { name: form.get("name"), members: form.getAll("members"), ...(slug !== "" && { slug }) };
}
