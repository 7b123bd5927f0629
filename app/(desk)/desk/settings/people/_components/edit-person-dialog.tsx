"use client";

import type { WirePersonDetails } from "@/app/api/desk/_dialect/people";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import type { DeskTeam } from "@/lib/queries/desk";
import { CheckLine } from "../../_components/check-line";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { RoleFields } from "./role-fields";

type EditPersonDialogProps = {
  person: WirePersonDetails;
  teams: readonly DeskTeam[];
  onOpenChange: (open: boolean) => void;
};

/** Name, roles and teams. Without a role somebody is a customer, who is in no team. */
export function EditPersonDialog({ person, teams, onOpenChange }: EditPersonDialogProps) {
  const { errorOf, ...form } = useDeskForm<WirePersonDetails>({
    method: "PATCH",
    path: `/people/${person.id}`,
    toBody,
    onDone: ({ name, email }) => {
      onOpenChange(false);
      toast.success(`${name ?? email} is saved`);
    },
  });

  return (
    <FormDialog
      open
      onOpenChange={onOpenChange}
      title={`Edit ${person.name ?? person.email}`}
      description={person.email}
      submitLabel="Save"
      form={form}
    >
      <Field label="Name" error={errorOf("name")} hint="Customers see it beside answers." required>
        {(control) => (
          <Input name="name" defaultValue={person.name ?? ""} maxLength={200} autoComplete="off" {...control} />
        )}
      </Field>
      <RoleFields chosen={person.roles} error={errorOf("roles")} />
      {teams.length > 0 ? (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 text-sm font-medium">Teams</legend>
          {teams.map(({ id, name }) => (
            <CheckLine
              key={id}
              name="teams"
              value={id}
              label={name}
              defaultChecked={person.teams.some((team) => team.id === id)}
            />
          ))}
          {errorOf("teams") ? <p className="text-sm text-danger-ink">{errorOf("teams")}</p> : null}
        </fieldset>
      ) : null}
    </FormDialog>
  );
}

function toBody(form: FormData) {
  return { name: form.get("name"), roles: form.getAll("roles"), teams: form.getAll("teams") };
}
