import { incomingRequests } from "./incoming";

/**
 * Gives the page that is being drawn a status other than 200; `bin/serve.ts` puts it on the answer.
 * Next's own `notFound()` is drawn by the browser: without JavaScript its visitor sees an empty page. A public page says
 * in its own words what is missing, and the status here.
 */
export function setPageStatus(status: 404 | 429): void {
  const incoming = incomingRequests().getStore();
  if (incoming) incoming.pageStatus = status;
}
