"use client";

import { useState } from "react";
import { PRIORITY_LABELS, PriorityIcon } from "@/components/tickets/priority-icon";
import { Avatar } from "@/components/ui/avatar";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox, type ComboboxItem } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { PRIORITIES } from "@/lib/domain/tickets/vocabulary";

const people: ComboboxItem[] = ["Ada Lovelace", "Grace Hopper", "Katherine Johnson", "Margaret Hamilton"].map(
  (name) => ({
    value: name,
    label: name,
    detail: `${name.toLowerCase().replace(" ", ".")}@example.com`,
    icon: <Avatar name={name} size="xs" />,
  }),
);

async function searchPeople(query: string): Promise<ComboboxItem[]> {
  if (query === "fail") throw new Error("as asked");
  return people.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
}

export function Choices() {
  const [assignee, setAssignee] = useState<ComboboxItem | null>(null);
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Priority">
        {(control) => (
          <Select
            defaultValue="medium"
            options={PRIORITIES.map((value) => ({
              value,
              label: PRIORITY_LABELS[value],
              icon: <PriorityIcon priority={value} />,
            }))}
            {...control}
          />
        )}
      </Field>
      <Field label="Assignee" hint="Searches as you type.">
        {(control) => (
          <Combobox
            value={assignee}
            onValueChange={setAssignee}
            search={searchPeople}
            placeholder="Nobody"
            clearLabel="Nobody"
            searchPlaceholder="Search people…"
            {...control}
          />
        )}
      </Field>
      <div className="flex flex-col gap-2">
        {["Unticked", "Ticked", "Partly"].map((state) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: Base UI's checkbox is the control inside
          <label key={state} className="flex items-center gap-2">
            <Checkbox defaultChecked={state === "Ticked"} indeterminate={state === "Partly"} /> {state}
          </label>
        ))}
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Base UI's switch is the control inside */}
        <label className="flex items-center gap-2">
          <Switch defaultChecked /> Mail me about answers
        </label>
      </div>
      <RadioGroup
        legend="Who may read this"
        defaultValue="public"
        options={[
          { value: "public", label: "The customer", hint: "They get a mail." },
          { value: "internal", label: "Only us" },
        ]}
      />
    </div>
  );
}
