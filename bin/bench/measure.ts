import { Agent, request } from "node:http";

/** What one kind of request costs, beside a bare route handler that was asked in turn with it. */
export type Measurement = {
  /** Milliseconds of the server's CPU time for each request; the database's own is not in it. */
  cpuMs: number;
  /** The median time from the request's last byte until the whole answer was there, in milliseconds, one at a time. */
  wallMs: number;
  /** The same as multiples of the bare handler: the median of the rounds. */
  cpuRatio: number;
  wallRatio: number;
};

/** A request, or work that this process does itself, as a worker would; its CPU time is this process's then. */
export type Task = Ask | (() => Promise<unknown>);
export type Ask = { path: string; method?: "GET" | "POST"; headers?: Record<string, string>; body?: string | Buffer };

const ROUNDS = 5;
/** A server compiles what is asked often; what it costs before that is not what it costs. */
const WARM_UP = 1_000;
/** What is slow is asked less often, so that the whole takes minutes. */
const WARM_UP_MS = 1_500;
/** For what all kinds of requests share. */
const FIRST_MS = 300;
const ROUND_MS = 350;
const LEAST = 3;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Asks each of them for a moment: the first to be measured would else pay for what all of them share. */
export async function warmUp(origin: string, all: readonly (() => Task)[]): Promise<void> {
  for (const next of all) await runBatch(origin, WARM_UP, next, FIRST_MS);
}

/**
 * Asks `next()` and the bare handler in turns, so that whatever else the machine does falls on both.
 * @param requests how many of each in a round
 */
export async function measure(origin: string, requests: number, next: () => Task): Promise<Measurement> {
  const bare = () => ({ path: "/livez" });
  await runBatch(origin, WARM_UP, bare, FIRST_MS);
  const { wallMs } = await runBatch(origin, WARM_UP, next, WARM_UP_MS);
  const enough = Math.max(LEAST, Math.min(requests, Math.floor(ROUND_MS / wallMs)));

  const rounds: { bare: Batch; subject: Batch }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ bare: await runBatch(origin, requests, bare), subject: await runBatch(origin, enough, next) });
  }

  return {
    cpuMs: median(rounds.map(({ subject }) => subject.cpuMs)),
    wallMs: median(rounds.map(({ subject }) => subject.wallMs)),
    cpuRatio: median(rounds.map(({ subject, bare }) => subject.cpuMs / bare.cpuMs)),
    wallRatio: median(rounds.map(({ subject, bare }) => subject.wallMs / bare.wallMs)),
  };
}

type Batch = { cpuMs: number; wallMs: number };

async function runBatch(origin: string, requests: number, next: () => Task, withinMs = Infinity): Promise<Batch> {
  const before = await cpuTimes(origin);
  const times: number[] = [];
  const beganAt = performance.now();
  let isOwn = false;
  while (times.length < requests && performance.now() - beganAt < withinMs) {
    const task = next();
    isOwn = typeof task === "function";
    times.push(typeof task === "function" ? await timeOf(task) : (await send(origin, task)).ms);
  }
  const after = await cpuTimes(origin);
  const cpuMs = isOwn ? after.ownMs - before.ownMs : after.serverMs - before.serverMs;

  return { cpuMs: cpuMs / times.length, wallMs: median(times) };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();

  return performance.now() - startedAt;
}

async function cpuTimes(origin: string): Promise<{ serverMs: number; ownMs: number }> {
  const { user, system } = process.cpuUsage();

  return { serverMs: (await serverGauges(origin)).cpuSeconds * 1000, ownMs: (user + system) / 1000 };
}

/** What the server says of itself at /metrics. */
export async function serverGauges(origin: string): Promise<{ cpuSeconds: number; memoryBytes: number }> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);

  return { cpuSeconds: value("process_cpu_seconds_total"), memoryBytes: value("process_resident_memory_bytes") };
}

/** @throws Error for anything but a 2xx: a fast refusal must not pass for speed */
export function send(
  origin: string,
  { path, method = "GET", headers = {}, body }: Ask,
): Promise<{ text: string; ms: number }> {
  return new Promise((resolve, reject) => {
    let sentAt = 0;
    const asked = request(`${origin}${path}`, { agent, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        const status = answer.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve({ text, ms: performance.now() - sentAt });
        else reject(new Error(`${method} ${path} was answered with ${status}: ${text.slice(0, 200)}`));
      });
    });
    asked.on("finish", () => {
      sentAt = performance.now();
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);

  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
