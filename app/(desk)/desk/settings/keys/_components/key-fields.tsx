"use client";

import { CircleAlert } from "lucide-react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { RadioGroup } from "@/components/ui/radio-group";
import { SCOPE_DESCRIPTIONS, SCOPES } from "@/lib/domain/api-keys/vocabulary";
import { CheckLine } from "../../_components/check-line";
import { LIFETIMES } from "./key-body";

export function KeyFields({ errorOf }: { errorOf: (field: string) => string | undefined }) {
  const scopesError = errorOf("scopes");

  return (
    <>
      <Field label="Name" error={errorOf("name")} hint="What will use it, such as “Shop backend”." required>
        {(control) => <Input name="name" maxLength={100} autoComplete="off" {...control} />}
      </Field>
      <RadioGroup
        legend="Mode"
        name="mode"
        defaultValue="live"
        options={[
          { value: "live", label: "Live", hint: "Your customers’ tickets." },
          { value: "test", label: "Test", hint: "A separate world: no mail, no reports, no real tickets." },
        ]}
      />
      <fieldset className="flex flex-col gap-2" aria-describedby={scopesError ? "scopes-error" : undefined}>
        <legend className="mb-2 text-sm font-medium">Scopes</legend>
        {SCOPES.map((scope) => (
          <CheckLine
            key={scope}
            name="scopes"
            value={scope}
            label={<code className="font-mono text-sm">{scope}</code>}
            hint={SCOPE_DESCRIPTIONS[scope]}
          />
        ))}
        {scopesError ? (
          <p id="scopes-error" role="alert" className="flex gap-1.5 text-sm text-danger-ink">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /> {scopesError}
          </p>
        ) : null}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Expires" error={errorOf("expiresAt")}>
          {(control) => (
            <NativeSelect name="expiresAt" defaultValue="never" {...control}>
              {LIFETIMES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </NativeSelect>
          )}
        </Field>
        <Field label="Prefix" error={errorOf("prefix")} hint="How the key begins. Both work everywhere.">
          {(control) => (
            <NativeSelect name="prefix" defaultValue="tl" {...control}>
              <option value="tl">tl_, as TuraDesk clients expect</option>
              <option value="itsm_sk">itsm_sk_, as Aurion clients expect</option>
            </NativeSelect>
          )}
        </Field>
      </div>
    </>
  );
}
