"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getContext } from "@/lib/auth/session";
import type { DomainContext } from "@/lib/domain/context";
import { InvalidInput } from "@/lib/domain/errors";
import { getPublicProduct } from "@/lib/domain/products/list";
import { createTicket } from "@/lib/domain/tickets/create";
import { trackingPath } from "@/lib/domain/tracking/link";
import { clientAddress } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/http/rate-limit";
import { toRefusal } from "@/lib/http/refusal";
import type { Locale } from "@/lib/i18n/locales";
import { requestLocale } from "@/lib/i18n/request-locale";
import { translate } from "@/lib/i18n/translate";
import type { UploadedScreenshot } from "@/lib/queries/upload-screenshot";
import { inWords } from "../../_forms/in-words";
import { LIVE_FIELD } from "../../_forms/kept-screenshot";
import { once } from "../../_forms/once";
import { receiveScreenshots } from "../../_forms/receive-screenshots";
import { textOf } from "../../_forms/text-field";
import { type FieldErrors, PAGE_FIELD, TRAP_FIELD } from "./fields";
import { pageAddress } from "./page-address";
import { objections, readSubmission, type Submission, toFieldErrors } from "./submission";

export type SubmitState = {
  values: Submission;
  kept: UploadedScreenshot[];
  errors: FieldErrors;
  /** What is wrong with no single field. */
  problem: string | null;
  /** How often the form was refused; a new number is news. */
  refusals: number;
  /** Where a browser with JavaScript goes on to; without it the answer is a redirect. */
  goTo: string | null;
};

/**
 * The form of one product, with JavaScript (field `live`, screenshots as tokens) and without (screenshots as files).
 * Ends at the secret tracking link; a refusal comes back with everything that was typed.
 */
export async function submitTicket(before: SubmitState, form: FormData): Promise<SubmitState> {
  const values = readSubmission(form);
  const locale = await requestLocale();
  const refused = (wrong: Partial<SubmitState>): SubmitState => ({
    values,
    kept: [],
    errors: {},
    problem: null,
    goTo: null,
    ...wrong,
    refusals: before.refusals + 1,
  });

  let kept: UploadedScreenshot[] = [];
  let path: string;
  try {
    const ctx = await getContext();
    const address = clientAddress(await headers());
    await limitRequest(ctx.actor, address, true);
    const product = await getPublicProduct(ctx, textOf(form, "product"));

    const screenshots = await receiveScreenshots(ctx, form, locale);
    kept = screenshots.kept;
    const errors = { ...objections(values, locale), ...(screenshots.problem && { screenshots: screenshots.problem }) };
    const problem = textOf(form, TRAP_FIELD) === "" ? null : translate(locale, "forms")("trap");
    if (problem || Object.keys(errors).length > 0) return refused({ kept, errors, problem });

    const content = [values, kept.map(({ file }) => [file.filename, file.bytes])];
    path = await once(ctx, { path: `/submit/${product.slug}`, form, address, content }, (tx) =>
      create(tx, { ...values, locale, product: product.slug, page: pageAddress(form.get(PAGE_FIELD)), kept }),
    );
  } catch (error) {
    return refused({ kept, ...explain(error, (await headers()).get("x-request-id"), locale) });
  }

  if (form.has(LIVE_FIELD)) return { values, kept, errors: {}, problem: null, refusals: before.refusals, goTo: path };
  redirect(path);
}

type Wanted = Submission & {
  locale: Locale;
  product: string;
  page: string | null;
  kept: readonly UploadedScreenshot[];
};

async function create(
  ctx: DomainContext,
  { name, email, subject, body, locale, product, page, kept }: Wanted,
): Promise<string> {
  const ticket = await createTicket(ctx, {
    subject,
    body,
    product,
    requester: { email, name: name.trim() || null },
    source: "web",
    language: locale,
    metadata: page ? { page } : {},
    screenshots: kept.map(({ token }) => ({ upload: token })),
  });

  return `${trackingPath(ctx, ticket)}&welcome=1`;
}

function explain(error: unknown, requestId: string | null, locale: Locale): Pick<SubmitState, "errors" | "problem"> {
  const refusal = toRefusal(error, requestId ?? "submit form");
  const errors = refusal instanceof InvalidInput ? toFieldErrors(refusal.issues, locale) : null;

  return errors ? { errors, problem: null } : { errors: {}, problem: inWords(refusal, locale) };
}
