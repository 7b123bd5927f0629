import { processWide } from "@/lib/process-wide";

const shutdown = () => processWide("shutdown", () => new AbortController());

/** Aborts when the process is told to stop: readiness turns to 503, event streams end. */
export function shutdownSignal(): AbortSignal {
  return shutdown().signal;
}

export function beginShutdown(): void {
  shutdown().abort();
}
