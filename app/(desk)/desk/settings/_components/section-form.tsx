import type { FormEvent, ReactNode, Ref } from "react";
import { Button } from "@/components/ui/button";
import { WholeError } from "./whole-error";

type SectionFormProps = {
  form: { submit: (event: FormEvent<HTMLFormElement>) => void; wholeError: string | null; pending: boolean };
  ref?: Ref<HTMLFormElement>;
  children: ReactNode;
};

/** The fields of a section, what was wrong with all of them, and the button that saves them. */
export function SectionForm({ form, ref, children }: SectionFormProps) {
  return (
    <form ref={ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <WholeError text={form.wholeError} />
      {children}
      <Button type="submit" variant="primary" pending={form.pending} className="self-start">
        Save
      </Button>
    </form>
  );
}
