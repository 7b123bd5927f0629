"use client";

import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import type { WireSlaCalendar, WireSlaPolicy } from "@/app/api/desk/_dialect/sla";
import { PRIORITY_LABELS } from "@/components/tickets/priority-icon";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toast";
import { PRIORITIES } from "@/lib/domain/tickets/vocabulary";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { amountOf, toPolicyBody } from "./policy-body";

type Named = { id: string; name: string };
export type Choices = {
  calendars: readonly WireSlaCalendar[];
  products: readonly Named[];
  teams: readonly Named[];
};

type PolicyDialogProps = { policy?: WireSlaPolicy; choices: Choices };

/** Makes a policy, or changes the one that is given. */
export function PolicyDialog({ policy, choices }: PolicyDialogProps) {
  const [open, setOpen] = useState(false);

  return (
    <>
      {policy ? (
        <Button size="sm" onClick={() => setOpen(true)}>
          <Pencil aria-hidden /> Edit<span className="sr-only"> {policy.name}</span>
        </Button>
      ) : (
        <Button variant="primary" onClick={() => setOpen(true)}>
          <Plus aria-hidden /> New policy
        </Button>
      )}
      {open ? <PolicyForm policy={policy} choices={choices} onOpenChange={setOpen} /> : null}
    </>
  );
}

type PolicyFormProps = PolicyDialogProps & { onOpenChange: (open: boolean) => void };

function PolicyForm({ policy, choices, onOpenChange }: PolicyFormProps) {
  const form = useDeskForm<WireSlaPolicy>({
    method: policy ? "PATCH" : "POST",
    path: policy ? `/sla/policies/${policy.id}` : "/sla/policies",
    toBody: toPolicyBody,
    onDone: ({ name }) => {
      onOpenChange(false);
      toast.success(`${name} is saved. Open tickets are measured anew.`);
    },
  });
  const { errorOf } = form;
  const priorities = PRIORITIES.toReversed().map((id) => ({ id, name: PRIORITY_LABELS[id] }));

  return (
    <FormDialog
      open
      onOpenChange={onOpenChange}
      title={policy ? `Edit ${policy.name}` : "New policy"}
      submitLabel={policy ? "Save" : "Create policy"}
      form={form}
    >
      <Field label="Name" error={errorOf("name")} required>
        {(control) => <Input name="name" maxLength={100} defaultValue={policy?.name} {...control} />}
      </Field>
      <div className="grid gap-3 sm:grid-cols-3">
        <Choice name="priority" label="Priority" any="Any" options={priorities} chosen={policy?.priority} />
        <Choice name="product" label="Product" any="Any" options={choices.products} chosen={policy?.product?.id} />
        <Choice name="team" label="Team" any="Any" options={choices.teams} chosen={policy?.team?.id} />
      </div>
      <Minutes target="response" label="First answer within" policy={policy} error={errorOf("responseMinutes")} />
      <Minutes target="resolution" label="Solution within" policy={policy} error={errorOf("resolutionMinutes")} />
      <Choice
        name="calendarId"
        label="Counted by"
        any="Around the clock"
        options={choices.calendars}
        chosen={policy?.calendarId}
      />
    </FormDialog>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  options: readonly Named[];
  chosen: string | null | undefined;
};

function Choice({ name, label, any, options, chosen }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <NativeSelect name={name} defaultValue={chosen ?? ""} {...control}>
          <option value="">{any}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}

type MinutesProps = {
  target: "response" | "resolution";
  label: string;
  policy: WireSlaPolicy | undefined;
  error: string | undefined;
};

function Minutes({ target, label, policy, error }: MinutesProps) {
  const { amount, unit } = amountOf(policy?.[`${target}Minutes`] ?? null);

  return (
    <div className="grid grid-cols-[1fr_7rem] items-start gap-2">
      <Field label={label} error={error} hint="Working time. Left empty, nothing is promised.">
        {(control) => (
          <Input
            type="number"
            name={`${target}Minutes`}
            min={0}
            step="any"
            inputMode="decimal"
            defaultValue={amount}
            {...control}
          />
        )}
      </Field>
      <Field label="Unit" hideLabel className="mt-6.5">
        {(control) => (
          <NativeSelect name={`${target}Unit`} defaultValue={unit} {...control} aria-label={`Unit of ${label}`}>
            <option value="minutes">minutes</option>
            <option value="hours">hours</option>
          </NativeSelect>
        )}
      </Field>
    </div>
  );
}
