import { Agent, request } from "node:http";
import type { Scenario } from "./scenarios";

/** What one kind of request costs, beside a bare route handler that was asked in turn with it. */
export type Measurement = {
  /** Milliseconds of the server's CPU time for each request; the database's own is not in it. */
  cpuMs: number;
  /** The median time until the whole answer was there, in milliseconds, one request at a time. */
  wallMs: number;
  /** The same as multiples of the bare handler: the median of the rounds. */
  cpuRatio: number;
  wallRatio: number;
};

export type Ask = { path: string; method?: "GET" | "POST"; headers?: Record<string, string>; body?: string | Buffer };

const ROUNDS = 9;
/** A server compiles what is asked often; what it costs before that is not what it costs. */
const WARM_UP = 1_000;
const HEAVY = { warmUp: 20, requests: 8 };
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Asks `next()` and the bare handler in turns, so that whatever else the machine does falls on both.
 * @param usual how many of each in a round, unless they are heavy
 */
export async function measure(origin: string, usual: number, { next, isHeavy }: Scenario): Promise<Measurement> {
  const bare = () => ({ path: "/livez" });
  const { warmUp, requests } = isHeavy ? HEAVY : { warmUp: WARM_UP, requests: usual };
  await runBatch(origin, WARM_UP, bare);
  await runBatch(origin, warmUp, next);

  const rounds: { bare: Batch; subject: Batch }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ bare: await runBatch(origin, usual, bare), subject: await runBatch(origin, requests, next) });
  }

  return {
    cpuMs: median(rounds.map(({ subject }) => subject.cpuMs)),
    wallMs: median(rounds.map(({ subject }) => subject.wallMs)),
    cpuRatio: median(rounds.map(({ subject, bare }) => subject.cpuMs / bare.cpuMs)),
    wallRatio: median(rounds.map(({ subject, bare }) => subject.wallMs / bare.wallMs)),
  };
}

type Batch = { cpuMs: number; wallMs: number };

async function runBatch(origin: string, requests: number, next: () => Ask): Promise<Batch> {
  const before = await serverGauges(origin);
  const times: number[] = [];
  for (let i = 0; i < requests; i++) {
    const startedAt = performance.now();
    await send(origin, next());
    times.push(performance.now() - startedAt);
  }
  const after = await serverGauges(origin);

  return { cpuMs: ((after.cpuSeconds - before.cpuSeconds) * 1000) / requests, wallMs: median(times) };
}

/** What the server says of itself at /metrics. */
export async function serverGauges(origin: string): Promise<{ cpuSeconds: number; memoryBytes: number }> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);

  return { cpuSeconds: value("process_cpu_seconds_total"), memoryBytes: value("process_resident_memory_bytes") };
}

/** @throws Error for anything but a 2xx: a fast refusal must not pass for speed */
export function send(origin: string, { path, method = "GET", headers = {}, body }: Ask): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { agent, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve(text);
        else reject(new Error(`${method} ${path} was answered with ${status}: ${text.slice(0, 200)}`));
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);

  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
