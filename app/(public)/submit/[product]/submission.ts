import type { InputIssue } from "@/lib/domain/errors";
import { EmailAddress } from "@/lib/domain/text";
import { BODY_MAX } from "@/lib/domain/tickets/schemas";
import type { Locale } from "@/lib/i18n/locales";
import { type Translate, translate } from "@/lib/i18n/translate";
import { fieldObjection } from "../../_forms/in-words";
import { textOf } from "../../_forms/text-field";
import { type FieldErrors, type FieldName, SUBJECT_LIMIT } from "./fields";

/** What somebody typed, as they typed it. */
export type Submission = { name: string; email: string; subject: string; body: string };

const NAME_LIMIT = 200;

export function readSubmission(form: FormData): Submission {
  return {
    name: textOf(form, "name"),
    email: textOf(form, "email"),
    subject: textOf(form, "subject"),
    body: textOf(form, "body"),
  };
}

/** What is wrong with each field, in words for whoever filled it in. The verb has the last word. */
export function objections({ name, email, subject, body }: Submission, locale: Locale): FieldErrors {
  const t = translate(locale, "forms");
  const found = {
    name: tooLong("nameLong", name, NAME_LIMIT, t),
    email: emailObjection(email, t),
    subject: subject.trim() === "" ? t("subjectEmpty") : tooLong("subjectLong", subject, SUBJECT_LIMIT, t),
    body: body.trim() === "" ? t("reportEmpty") : tooLong("reportLong", body, BODY_MAX, t),
  };

  return Object.fromEntries(Object.entries(found).filter(([, message]) => message !== null)) as FieldErrors;
}

/** The verb's issues by the form's fields; null when one of them is about something that the form does not show. */
export function toFieldErrors(issues: readonly InputIssue[], locale: Locale): FieldErrors | null {
  const stale = translate(locale, "forms")("staleScreenshot");
  const errors: FieldErrors = {};
  for (const { path, message } of issues) {
    const field = FIELD_OF[String(path[0] === "requester" ? (path[1] ?? "email") : path[0])];
    if (!field) return null;
    errors[field] ??= field === "screenshots" ? stale : fieldObjection(message, locale);
  }

  return errors;
}

const FIELD_OF: Record<string, FieldName | undefined> = {
  name: "name",
  email: "email",
  subject: "subject",
  body: "body",
  screenshots: "screenshots",
};

function emailObjection(email: string, t: Translate<"forms">): string | null {
  if (email.trim() === "") return t("emailEmpty");

  return EmailAddress.safeParse(email).success ? null : t("emailWrong");
}

type TooLong = "nameLong" | "subjectLong" | "reportLong";

function tooLong(message: TooLong, text: string, max: number, t: Translate<"forms">): string | null {
  const length = text.trim().length;

  return length > max ? t(message, { max, length }) : null;
}
