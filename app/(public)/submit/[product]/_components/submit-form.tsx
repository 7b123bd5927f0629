"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { useWords } from "@/components/i18n/words-provider";
import { MarkdownEditor } from "@/components/markdown/markdown-editor";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { FileRules } from "@/components/ui/file-rules";
import { Input } from "@/components/ui/input";
import { ErrorSummary } from "../../../_components/error-summary";
import { ScreenshotsField } from "../../../_components/screenshots-field";
import { useLiveForm } from "../../../_components/use-live-form";
import { ONCE_FIELD } from "../../../_forms/once-field";
import { FIELDS, type FieldName, PAGE_FIELD, TRAP_FIELD } from "../fields";
import { type SubmitState, submitTicket } from "../submit-ticket";
import { SubjectField } from "./subject-field";
import { useHandedScreenshot } from "./use-handed-screenshot";

type SubmitFormProps = {
  product: string;
  /** Tells this form from every other, so that it makes one ticket. */
  once: string;
  person: { name: string; email: string; isFixed: boolean };
  /** The address of the page that it is about, where somebody came from one. */
  page: string | null;
  rules: FileRules;
};

const DRAFT_FIELDS = ["name", "email", "subject", "body"] as const;

const idOf = (field: FieldName) => `report-${field}`;

export function SubmitForm({ product, once, person, page, rules }: SubmitFormProps) {
  const t = useWords("report");
  const words = useWords("form");
  const router = useRouter();
  const [served, formAction] = useActionState(submitTicket, beginning(person));
  const { form, state, kept, setKept, uploads, isSending, submit, keepDraft } = useLiveForm<SubmitState>({
    action: submitTicket,
    served,
    rules,
    draft: { key: `glassdesk:report:${product}`, fields: DRAFT_FIELDS },
    onTaken: ({ goTo }) => goTo && router.push(goTo),
  });
  useHandedScreenshot(uploads.add);
  const { values, errors, problem, refusals, goTo } = state;
  const problems = FIELDS.flatMap((field) => (errors[field] ? [{ field: idOf(field), message: errors[field] }] : []));

  return (
    <form
      ref={form}
      action={formAction}
      onSubmit={submit}
      onInput={keepDraft}
      noValidate
      aria-label={t("title")}
      className="flex flex-col gap-5"
    >
      <input type="hidden" name="product" value={product} />
      <input type="hidden" name={ONCE_FIELD} value={once} />
      {page ? <input type="hidden" name={PAGE_FIELD} value={page} /> : null}
      <Trap label={t("trap")} />
      {problem || problems.length > 0 ? (
        <ErrorSummary
          title={words(problems.length > 1 ? "several" : "notSent")}
          problems={problem ? [{ message: problem }, ...problems] : problems}
          refusal={refusals}
        />
      ) : null}
      <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
        <Field label={t("name")} optional={words("optional")} error={errors.name} id={idOf("name")}>
          {(control) => (
            <Input name="name" defaultValue={values.name} autoComplete="name" className="h-10" {...control} />
          )}
        </Field>
        <Field label={t("email")} hint={t("emailHint")} error={errors.email} id={idOf("email")} required>
          {(control) => (
            <Input
              name="email"
              type="email"
              defaultValue={values.email}
              readOnly={person.isFixed}
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              className="h-10"
              {...control}
            />
          )}
        </Field>
      </div>
      <SubjectField id={idOf("subject")} defaultValue={values.subject} error={errors.subject} />
      <Field label={t("body")} hint={t("bodyHint")} error={errors.body} id={idOf("body")} required>
        {(control) => <MarkdownEditor name="body" defaultValue={values.body} rows={7} {...control} />}
      </Field>
      <ScreenshotsField
        id={idOf("screenshots")}
        rules={rules}
        kept={kept}
        onKeptChange={setKept}
        uploads={uploads}
        error={errors.screenshots}
      />
      {page ? (
        <p className="text-sm text-ink-muted wrap-anywhere">
          The address of the page you came from goes with it: <span className="text-ink">{page}</span>
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t pt-5">
        <Button
          type="submit"
          variant="primary"
          size="lg"
          pending={isSending || goTo !== null}
          className="max-sm:w-full"
        >
          {t("send")}
        </Button>
        <p className="min-w-0 flex-1 basis-56 text-sm text-pretty text-ink-muted">{t("after")}</p>
      </div>
    </form>
  );
}

/** Out of sight and out of the tab order; what fills in every field fills in this one. */
function Trap({ label }: { label: string }) {
  return (
    <div aria-hidden className="absolute -start-[9999px] size-px overflow-hidden">
      <label>
        {label}
        <input name={TRAP_FIELD} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}

function beginning({ name, email }: SubmitFormProps["person"]): SubmitState {
  return {
    values: { name, email, subject: "", body: "" },
    kept: [],
    errors: {},
    problem: null,
    refusals: 0,
    goTo: null,
  };
}
