import type { RequestListener } from "node:http";
import { answerLiveness, answerMetrics, answerReadiness } from "@/lib/telemetry/health";
import { logger } from "@/lib/telemetry/logger";

const ROUTES: Readonly<Record<string, () => Promise<Response>>> = {
  "/livez": answerLiveness,
  "/readyz": answerReadiness,
  "/healthz": answerReadiness,
  "/metrics": answerMetrics,
};

/** All that a process without pages answers: the same to machines that watch it as the web process has. */
export const workerRoutes: RequestListener = (request, response) => {
  const [path = ""] = (request.url ?? "").split("?");
  const answer = ROUTES[path];
  const refuse = (status: number, error: string) =>
    response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify({ error })}\n`);

  if (!answer) {
    refuse(404, "This process runs jobs; it has /livez, /readyz, /healthz and /metrics");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(405, "Method not allowed");
    return;
  }

  answer()
    .then(async (answered) => {
      const body = await answered.text();
      response
        .writeHead(answered.status, Object.fromEntries(answered.headers))
        .end(request.method === "HEAD" ? "" : body);
    })
    .catch((error: unknown) => {
      logger().error({ err: error, path }, "a probe was not answered");
      refuse(500, "Internal server error");
    });
};
