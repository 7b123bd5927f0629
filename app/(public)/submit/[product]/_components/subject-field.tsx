"use client";

import { useEffect, useRef, useState } from "react";
import { useWords } from "@/components/i18n/words-provider";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SUBJECT_LIMIT } from "../fields";

type SubjectFieldProps = { id: string; defaultValue: string; error?: string };

/** Counts instead of cutting off: whoever pastes a long line sees all of it, and how much is too much. */
export function SubjectField({ id, defaultValue, error }: SubjectFieldProps) {
  const t = useWords("report");
  const box = useRef<HTMLInputElement>(null);
  const [length, setLength] = useState(defaultValue.length);

  // What was typed before the browser took the page over counts too.
  useEffect(() => setLength(box.current?.value.length ?? 0), []);

  return (
    <Field
      label={t("subject")}
      hint={
        <span className={cn("tabular-nums", length > SUBJECT_LIMIT && "font-medium text-danger-ink")}>
          {t("subjectHint", { length, limit: SUBJECT_LIMIT })}
        </span>
      }
      error={error}
      id={id}
      required
    >
      {(control) => (
        <Input
          ref={box}
          name="subject"
          defaultValue={defaultValue}
          onInput={({ currentTarget }) => setLength(currentTarget.value.length)}
          autoComplete="off"
          className="h-10"
          {...control}
        />
      )}
    </Field>
  );
}
