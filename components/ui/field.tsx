import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { Label } from "./label";

export type FieldControl = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  required: boolean | undefined;
};

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Shows "(optional)" beside the label. */
  optional?: boolean | string;
  hideLabel?: boolean;
  /** Where something links to the field; made up when left out. */
  id?: string;
  className?: string;
  /** Gets the props that tie the control to its label, hint and error: `{(control) => <Input name="subject" {...control} />}`. */
  children: (control: FieldControl) => ReactNode;
};

/** Wired by ids and not by context, so label, hint and error are tied together without JavaScript too. */
export function Field({
  label,
  hint,
  error,
  required,
  optional,
  hideLabel,
  id: given,
  className,
  children,
}: FieldProps) {
  const made = useId();
  const id = given ?? made;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;

  return (
    <div data-slot="field" className={cn("flex min-w-0 flex-col gap-1.5", className)}>
      <Label htmlFor={id} optional={optional} className={hideLabel ? "sr-only" : undefined}>
        {label}
      </Label>
      {children({
        id,
        "aria-describedby": [errorId, hintId].filter(Boolean).join(" ") || undefined,
        "aria-invalid": error ? true : undefined,
        required: required || undefined,
      })}
      {error ? (
        <p id={errorId} data-slot="field-error" className="flex gap-1.5 text-sm text-danger-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={hintId} data-slot="field-hint" className="text-sm text-ink-faint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
