import type { Measurement } from "./measure";

export type Run = { tickets: number; memoryBytes: number; measurements: Map<string, Measurement> };

/** The run as Markdown tables: multiples of a bare handler, and of the same desk when it was small. */
export function report(small: Run, large: Run): string {
  const names = [...large.measurements.keys()];

  return [
    `### ${count(large.tickets)} tickets beside a bare route handler`,
    "",
    "| request | CPU ms | × bare CPU | ms | × bare ms |",
    "|---|---:|---:|---:|---:|",
    ...names.map((name) => row(name, large.measurements.get(name))),
    "",
    `### ${count(large.tickets)} tickets beside ${count(small.tickets)}`,
    "",
    "Each figure is a multiple of the bare handler in the same minutes, divided by the same multiple of the small desk.",
    "",
    "| request | × CPU | × time |",
    "|---|---:|---:|",
    ...names.map((name) => growth(name, small.measurements.get(name), large.measurements.get(name))),
    "",
    `Memory of the server process: ${megabytes(small.memoryBytes)} with ${count(small.tickets)} tickets, ` +
      `${megabytes(large.memoryBytes)} with ${count(large.tickets)}.`,
  ].join("\n");
}

function row(name: string, m: Measurement | undefined): string {
  if (!m) return "";

  return `| ${name} | ${m.cpuMs.toFixed(2)} | ${m.cpuRatio.toFixed(2)} | ${m.wallMs.toFixed(2)} | ${m.wallRatio.toFixed(2)} |`;
}

function growth(name: string, small: Measurement | undefined, large: Measurement | undefined): string {
  if (!small || !large) return "";
  const cpu = large.cpuRatio / small.cpuRatio;
  const wall = large.wallRatio / small.wallRatio;

  return `| ${name} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} |`;
}

function count(tickets: number): string {
  return tickets.toLocaleString("en");
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
