import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";

type CheckLineProps = {
  name: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
};

/** One choice of a form, with what it means below it. */
export function CheckLine({ name, value, label, hint, defaultChecked }: CheckLineProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI's checkbox is the control inside
    <label className="flex items-start gap-2.5">
      <Checkbox name={name} value={value} defaultChecked={defaultChecked} className="mt-0.75" />
      <span className="min-w-0">
        {label}
        {hint ? <span className="block text-sm text-pretty text-ink-faint">{hint}</span> : null}
      </span>
    </label>
  );
}
