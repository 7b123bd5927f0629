"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { deskKeys } from "@/lib/queries/desk";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";

type Refusal = { fields: Record<string, string>; whole: string | null };

const NOTHING: Refusal = { fields: {}, whole: null };

type DeskFormOptions<Answer> = {
  method: "POST" | "PUT" | "PATCH";
  /** Below `/api/desk`. */
  path: string;
  /** The form as the native API wants it. */
  toBody: (form: FormData) => unknown;
  onDone: (answer: Answer) => void;
  /** The field that a refusal's path is about; by default the first word of it. */
  fieldOf?: (path: string) => string;
};

/**
 * A form that is sent to the native API: refusals come back field by field, what was typed stays, and after a success the
 * page and every picker that shows such things are asked for again.
 */
export function useDeskForm<Answer>({ method, path, toBody, onDone, fieldOf = firstWord }: DeskFormOptions<Answer>) {
  const router = useRouter();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState(NOTHING);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setPending(true);
    setRefusal(NOTHING);
    try {
      const answer = await deskApi<Answer>(path, { method, body: toBody(new FormData(form)) });
      for (const queryKey of Object.values(deskKeys)) void client.invalidateQueries({ queryKey });
      router.refresh();
      onDone(answer);
    } catch (error) {
      const found = refusalOf(error, form, fieldOf);
      setRefusal(found);
      focusFirst(form, found);
    } finally {
      setPending(false);
    }
  };

  return { pending, submit, errorOf: (field: string) => refusal.fields[field], wholeError: refusal.whole };
}

/** What names no field of this form is said above it. */
function refusalOf(error: unknown, form: HTMLFormElement, fieldOf: (path: string) => string): Refusal {
  if (!(error instanceof DeskApiError)) return { fields: {}, whole: "Something failed on our side. Try again." };

  const named = error.fields.filter(({ path }) => form.elements.namedItem(fieldOf(path)) !== null);
  const fields = Object.fromEntries(named.map(({ path, message }) => [fieldOf(path), sentence(message)]));

  return { fields, whole: named.length > 0 ? null : error.message };
}

function focusFirst(form: HTMLFormElement, { fields }: Refusal): void {
  const first = [...form.elements].find((element) => (element.getAttribute("name") ?? "") in fields);
  if (first instanceof HTMLElement) first.focus();
}

/** `scopes.0` is a matter of `scopes`. */
function firstWord(path: string): string {
  return path.split(".")[0] ?? path;
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);

  return text.endsWith(".") ? text : `${text}.`;
}
