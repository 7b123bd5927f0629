import type { Instrumentation } from "next";
import { logger } from "./logger";

/**
 * A page, action or route that failed: one line in the log, with the reference that the failure page shows. It names the
 * route and not the address, since addresses of tickets hold secrets.
 */
export const logPageFailure: Instrumentation.onRequestError = (error, _request, { routePath, routeType }) => {
  const reference = error instanceof Error && "digest" in error ? error.digest : undefined;
  logger().error({ err: error, reference, route: routePath, kind: routeType }, "a page failed");
};
