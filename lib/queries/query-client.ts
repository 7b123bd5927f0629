import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { DeskApiError } from "./desk-api";

/** What changes is told by the live stream, so data is only refreshed by the clock in case that was missed. */
const FRESH_MS = 60_000;
const RETRIES = 2;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: (failures, error) => failures < RETRIES && mayHelpToRepeat(error) },
      dehydrate: { shouldDehydrateQuery: defaultShouldDehydrateQuery },
    },
  });
}

let inBrowser: QueryClient | undefined;

/** One for the life of the page in the browser; a new one for each request on the server. */
export function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  inBrowser ??= makeQueryClient();

  return inBrowser;
}

/** A refusal stays one however often it is asked for. */
function mayHelpToRepeat(error: Error): boolean {
  return !(error instanceof DeskApiError) || error.status === 0 || error.status >= 500;
}
