import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type PasswordFieldProps = { error?: string; hint: string; isOptional?: boolean };

export function PasswordField({ error, hint, isOptional = false }: PasswordFieldProps) {
  return (
    <Field label="Password" error={error} hint={hint} optional={isOptional} required={!isOptional}>
      {(control) => <Input name="password" type="password" maxLength={200} autoComplete="new-password" {...control} />}
    </Field>
  );
}
