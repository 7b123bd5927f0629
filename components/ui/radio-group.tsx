"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup as Base } from "@base-ui/react/radio-group";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type RadioOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type RadioGroupProps<Value extends string> = {
  legend: ReactNode;
  options: readonly RadioOption<Value>[];
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  name?: string;
  disabled?: boolean;
  className?: string;
};

export function RadioGroup<Value extends string>({ legend, options, className, ...rest }: RadioGroupProps<Value>) {
  const id = useId();
  return (
    <div data-slot="radio-group" className={cn("flex flex-col gap-2", className)}>
      <span id={id} className="text-sm font-medium">
        {legend}
      </span>
      <Base<Value> aria-labelledby={id} className="flex flex-col gap-2" {...rest}>
        {options.map(({ value, label, hint, disabled }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: Base UI's radio is the control inside
          <label key={value} className="flex items-start gap-2 text-base">
            <Radio.Root<Value>
              value={value}
              disabled={disabled}
              className="relative mt-0.75 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface transition-colors after:absolute after:-inset-1.5 data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
            >
              <Radio.Indicator className="size-1.5 rounded-full bg-on-accent data-unchecked:hidden" />
            </Radio.Root>
            <span className="min-w-0">
              {label}
              {hint ? <span className="block text-sm text-ink-faint">{hint}</span> : null}
            </span>
          </label>
        ))}
      </Base>
    </div>
  );
}
