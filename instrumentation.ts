import type { Instrumentation } from "next";

export const onRequestError: Instrumentation.onRequestError = async (...failed) => {
  // Next compiles this file for the edge, too, where nothing of ours runs: what needs Node must not be reached from there.
  if (process.env.NEXT_RUNTIME !== "edge") {
    const { logPageFailure } = await import("@/lib/telemetry/page-failure");
    logPageFailure(...failed);
  }
};
