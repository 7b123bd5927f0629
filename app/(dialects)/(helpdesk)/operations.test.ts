import { beforeAll, expect, it } from "vitest";
import { beginShutdown } from "@/lib/lifecycle";
import { callRoute } from "@/lib/testing/call-route";
import { testDatabase } from "@/lib/testing/database";
import * as healthz from "./healthz/route";
import * as livez from "./livez/route";
import * as metrics from "./metrics/route";
import * as readyz from "./readyz/route";

beforeAll(async () => {
  await testDatabase();
});

it("is alive, ready and healthy on a migrated database", async () => {
  for (const { GET } of [livez, readyz, healthz]) {
    expect(await callRoute({ GET })).toMatchObject({ status: 200, json: { ok: true } });
  }
});

it("tells Prometheus of requests, streams, connections and the event loop", async () => {
  const { status, headers, text } = await callRoute({ GET: metrics.GET });

  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("text/plain");
  for (const name of ["http_request_duration_seconds", "sse_clients", "database_connections", "nodejs_eventloop_lag"]) {
    expect(text).toContain(name);
  }
});

it("wants no more requests once it stops, and is still alive", async () => {
  beginShutdown();

  expect(await callRoute({ GET: readyz.GET })).toMatchObject({ status: 503, json: { ok: false, reason: "stopping" } });
  expect((await callRoute({ GET: livez.GET })).status).toBe(200);
});
