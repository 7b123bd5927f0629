import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A plain GET form: no JavaScript needed, and the address of the answer can be kept. */
export function LookUpForm({ failed }: { failed?: string }) {
  return (
    <form action="/track" method="get" noValidate>
      <Field
        label="Ticket number"
        hint="It looks like TK-00042. The number alone is enough."
        error={failed === undefined ? undefined : complaint(failed)}
        required
      >
        {(control) => (
          <div className="flex gap-2">
            <Input
              name="id"
              placeholder="TK-00042"
              defaultValue={failed}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={64}
              className="h-10"
              {...control}
            />
            <Button type="submit" variant="primary" size="lg">
              Show ticket
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}

function complaint(typed: string): string {
  return typed.trim() === ""
    ? "Type your ticket's number."
    : `“${typed}” is no ticket number. One looks like TK-00042.`;
}
