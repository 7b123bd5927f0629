import next from "next";
import { createContext } from "@/lib/context";
import { database, disconnect } from "@/lib/db/client";
import { type OpenDatabase, openDatabase } from "@/lib/db/open";
import { ensureFirstAdmin } from "@/lib/domain/people/ensure-first-admin";
import { completeEnv, env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/enqueue";
import { enrolAll } from "@/lib/jobs/outbox";
import { startWorkers, type Workers } from "@/lib/jobs/workers";
import { beginShutdown } from "@/lib/lifecycle";
import { logger } from "@/lib/telemetry/logger";
import { seedDemo } from "@/prisma/seed";
import { type HttpServer, listen } from "./http-server";
import { warningsOf } from "./warnings";
import { workerRoutes } from "./worker-routes";

/** What has been started, to be stopped in the reverse order. */
type Running = {
  http?: HttpServer;
  database?: OpenDatabase;
  workers?: Workers;
  app?: ReturnType<typeof next>;
};

export type Desk = { stop: () => Promise<void> };

/**
 * Starts everything that ROLE asks for, port first, and says where the desk is.
 * @throws Error in an operator's words; whatever had been started is stopped by then
 */
export async function startDesk(options: { isDevelopment: boolean }): Promise<Desk> {
  const running: Running = {};
  try {
    running.http = await takePort();
    running.database = await openDatabase("server");
    const administrator = await fillDesk(running.database);
    if (env().ROLE !== "worker") running.app = await serve(running.http, options);
    if (env().ROLE !== "web") running.workers = await startWorkers();
    if (env().ROLE === "worker") running.http.serve(workerRoutes);
    for (const warning of warningsOf(env())) logger().warn(warning);
    announce(administrator);
  } catch (error) {
    await stop(running);
    throw error;
  }

  let stopping: Promise<void> | undefined;
  const stopOnce = () => {
    stopping ??= stop(running);
    return stopping;
  };
  void running.database.exited.then(() => {
    if (stopping) return;
    console.error("The embedded PostgreSQL has ended unexpectedly; see postgres.log in DATA_DIR.");
    process.exitCode = 1;
    void stopOnce().then(() => process.exit());
  });
  return { stop: stopOnce };
}

async function takePort(): Promise<HttpServer> {
  const http = await listen(env().HOST, env().PORT);
  completeEnv({ PORT: String(http.port) });
  return http;
}

async function fillDesk({ isEmbedded }: OpenDatabase) {
  const ctx = await createContext({ actor: { kind: "system" }, mode: "live", requestId: "start" });
  const administrator = await ensureFirstAdmin(ctx, { email: env().ADMIN_EMAIL, password: env().ADMIN_PASSWORD });
  if (isEmbedded && env().DEMO) await seedDemo(ctx);
  await enrolAll();
  // What was there before: the demo's tickets, and those of a desk that has measured nothing so far.
  await enqueue(database(), "measure-slas", { which: "unmeasured", after: null }, { key: "measure-slas" });
  return administrator;
}

async function serve(http: HttpServer, { isDevelopment }: { isDevelopment: boolean }) {
  const app = next({
    dev: isDevelopment,
    dir: process.cwd(),
    hostname: env().HOST,
    port: http.port,
    httpServer: http.server,
  });
  await app.prepare();
  http.serve(app.getRequestHandler());
  return app;
}

/** People read this; programs read the log and the health routes. */
function announce(administrator: { email: string; password: string } | null): void {
  const { ROLE, HOST, PORT, PUBLIC_URL } = env();
  if (ROLE === "worker") console.log(`\n  Glassdesk's workers are ready; health and metrics on ${HOST}, port ${PORT}`);
  else console.log(`\n  Glassdesk is ready at ${PUBLIC_URL}`);
  if (administrator && !env().ADMIN_PASSWORD)
    console.log(`  Sign in as ${administrator.email} with ${administrator.password} (shown only now)\n`);
  else console.log(`  Sign in as ${env().ADMIN_EMAIL}\n`);
}

/** Requests and jobs finish side by side, then what both of them use goes. */
async function stop({ http, workers, app, database: opened }: Running): Promise<void> {
  beginShutdown();
  await Promise.all([settle("the web server", http?.drain()), settle("the workers", workers?.stop())]);
  await settle("the pages", app?.close());
  if (opened) await settle("the connections", disconnect());
  await settle("the database", opened?.close());
}

/** A part that cannot stop must not keep the others from stopping. */
async function settle(part: string, stopping: Promise<unknown> | undefined): Promise<void> {
  await stopping?.catch((error: unknown) => logger().error({ err: error }, `${part} did not stop cleanly`));
}
