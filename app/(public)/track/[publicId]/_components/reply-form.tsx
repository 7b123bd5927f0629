"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { useWords } from "@/components/i18n/words-provider";
import { MarkdownEditor } from "@/components/markdown/markdown-editor";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { FileRules } from "@/components/ui/file-rules";
import { toast } from "@/components/ui/toast";
import { ErrorSummary } from "../../../_components/error-summary";
import { ScreenshotsField } from "../../../_components/screenshots-field";
import { useLiveForm } from "../../../_components/use-live-form";
import { ONCE_FIELD } from "../../../_forms/once-field";
import { reply } from "../reply";
import type { ReplyState } from "../reply-state";

type ReplyFormProps = {
  publicId: string;
  token: string | null;
  once: string;
  rules: FileRules;
  /** What sending does besides, such as opening the ticket again. */
  consequence: string | null;
};

const BODY_ID = "reply-body";
const SCREENSHOTS_ID = "reply-screenshots";

export function ReplyForm({ publicId, token, once, rules, consequence }: ReplyFormProps) {
  const t = useWords("reply");
  const words = useWords("form");
  const router = useRouter();
  const [served, formAction] = useActionState(reply, { ...BEGINNING, once });
  const { form, state, kept, setKept, uploads, isSending, submit, keepDraft } = useLiveForm<ReplyState>({
    action: reply,
    served,
    rules,
    draft: { key: `glassdesk:reply:${publicId}`, fields: ["body"] },
    onTaken: () => {
      form.current?.reset();
      setKept([]);
      toast.success(t("sent"));
      router.refresh();
    },
  });
  const { errors, problem, refusals } = state;
  const problems = [
    ...(problem ? [{ message: problem }] : []),
    ...(errors.body ? [{ field: BODY_ID, message: errors.body }] : []),
    ...(errors.screenshots ? [{ field: SCREENSHOTS_ID, message: errors.screenshots }] : []),
  ];

  return (
    <form
      ref={form}
      action={formAction}
      onSubmit={submit}
      onInput={keepDraft}
      noValidate
      aria-labelledby="reply"
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="ticket" value={publicId} />
      {token ? <input type="hidden" name="token" value={token} /> : null}
      <input type="hidden" name={ONCE_FIELD} value={state.once} />
      {problems.length > 0 ? <ErrorSummary title={words("notSent")} problems={problems} refusal={refusals} /> : null}
      <Field label={t("label")} hideLabel error={errors.body} id={BODY_ID} required>
        {(control) => (
          <MarkdownEditor
            // A new editor for the next answer: it starts in Write again.
            key={state.once}
            name="body"
            defaultValue={state.body}
            rows={4}
            {...control}
          />
        )}
      </Field>
      <ScreenshotsField
        id={SCREENSHOTS_ID}
        rules={rules}
        kept={kept}
        onKeptChange={setKept}
        uploads={uploads}
        error={errors.screenshots}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" size="lg" pending={isSending} className="max-sm:w-full">
          {t("send")}
        </Button>
        {consequence ? <p className="min-w-0 flex-1 basis-56 text-sm text-ink-muted">{consequence}</p> : null}
      </div>
    </form>
  );
}

const BEGINNING: Omit<ReplyState, "once"> = { body: "", kept: [], errors: {}, problem: null, refusals: 0 };
