import { AsyncLocalStorage } from "node:async_hooks";
import { processWide } from "../process-wide";

/** What a request's page has said of its answer. */
export type PageAnswer = { status: number | null };

/** Each request's answer, for as long as it is being made. */
export function pageAnswers(): AsyncLocalStorage<PageAnswer> {
  return processWide("page-answers", () => new AsyncLocalStorage());
}

/**
 * Gives the page that is being drawn a status other than 200; `bin/serve.ts` puts it on the answer.
 * Next's own `notFound()` is drawn by the browser: without JavaScript its visitor sees an empty page. A public page says
 * in its own words what is missing, and the status here.
 */
export function setPageStatus(status: 404 | 429): void {
  const answer = pageAnswers().getStore();
  if (answer) answer.status = status;
}
