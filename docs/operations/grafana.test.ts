import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { GET } from "@/app/(dialects)/(helpdesk)/metrics/route";
import { metrics } from "@/lib/telemetry/metrics";
import { callRoute } from "@/lib/testing/call-route";
import { testDatabase } from "@/lib/testing/database";

const Dashboard = z.object({
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) }).loose(),
  ),
});
const queries = Dashboard.parse(JSON.parse(readFileSync("docs/operations/grafana.json", "utf8"))).panels.flatMap(
  ({ title, targets }) => targets.map(({ expr }) => ({ title, expr })),
);
/** Prometheus adds these to whatever it scrapes; `le` belongs to histograms. */
const LABELS_OF_PROMETHEUS = ["job", "instance", "le"];

beforeAll(async () => {
  await testDatabase();
});

const metricsIn = (expr: string) => [...expr.matchAll(/([a-z_0-9]+)\{/g)].flatMap(([, name]) => name ?? []);
const familyOf = (name: string) => name.replace(/^(http_request_duration_seconds)_(bucket|count|sum)$/, "$1");
const labelsIn = (expr: string) => [
  ...[...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = ""]) => list.split(/, */)),
  ...[...expr.matchAll(/([a-z_]+)(?:=~|!~|!=|=)"/g)].flatMap(([, label]) => label ?? []),
];

it("queries something in each of its charts", () => {
  expect(queries.length).toBeGreaterThan(15);
  for (const { title, expr } of queries) expect(metricsIn(expr), title).not.toEqual([]);
});

it("asks for nothing that /metrics does not tell", async () => {
  const { text } = await callRoute({ GET });
  const told = [...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name);

  for (const { title, expr } of queries)
    for (const name of metricsIn(expr)) expect(told, title).toContain(familyOf(name));
});

it("tells apart only by labels that its metrics have", async () => {
  const { registry } = metrics();

  for (const { title, expr } of queries) {
    const known = metricsIn(expr).flatMap((name) => labelNames(registry.getSingleMetric(familyOf(name))));
    for (const label of labelsIn(expr)) expect([...known, ...LABELS_OF_PROMETHEUS], title).toContain(label);
  }
});

function labelNames(metric: object | undefined): unknown[] {
  return metric && "labelNames" in metric && Array.isArray(metric.labelNames) ? metric.labelNames : [];
}
