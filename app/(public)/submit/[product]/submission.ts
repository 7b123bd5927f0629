import type { InputIssue } from "@/lib/domain/errors";
import { EmailAddress } from "@/lib/domain/text";
import { BODY_MAX } from "@/lib/domain/tickets/schemas";
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
export function objections({ name, email, subject, body }: Submission): FieldErrors {
  const found = {
    name: tooLong("A name", name, NAME_LIMIT),
    email: emailObjection(email),
    subject:
      subject.trim() === "" ? "Say in a few words what it is about." : tooLong("The subject", subject, SUBJECT_LIMIT),
    body: body.trim() === "" ? "Describe what happened." : tooLong("The description", body, BODY_MAX),
  };

  return Object.fromEntries(Object.entries(found).filter(([, message]) => message !== null)) as FieldErrors;
}

/** The verb's issues by the form's fields; null when one of them is about something that the form does not show. */
export function toFieldErrors(issues: readonly InputIssue[]): FieldErrors | null {
  const errors: FieldErrors = {};
  for (const { path, message } of issues) {
    const field = FIELD_OF[String(path[0] === "requester" ? (path[1] ?? "email") : path[0])];
    if (!field) return null;
    errors[field] ??=
      field === "screenshots" ? "A screenshot was sent before, or is too old. Add it again." : `This ${message}.`;
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

function emailObjection(email: string): string | null {
  if (email.trim() === "") return "Type your e-mail address, so that we can answer.";

  return EmailAddress.safeParse(email).success
    ? null
    : "This is not a whole e-mail address. One looks like name@example.com.";
}

function tooLong(what: string, text: string, limit: number): string | null {
  const length = text.trim().length;

  return length > limit ? `${what} may have at most ${count(limit)} characters; this has ${count(length)}.` : null;
}

function count(number: number): string {
  return number.toLocaleString("en");
}
