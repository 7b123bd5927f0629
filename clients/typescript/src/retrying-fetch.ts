export type RetryOptions = {
  /** How often a request is repeated after 429 or 503. Default: 3. */
  retries?: number;
  /** Of one wait, in milliseconds; who is asked to wait longer gets the refusal instead. Default: 60 s. */
  maxWaitMs?: number;
  fetch?: (request: Request) => Promise<Response>;
  /** For tests. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
};

const RETRIED = new Set([429, 503]);
const FIRST_WAIT_MS = 500;

/**
 * A fetch that waits as long as Retry-After says and tries again. Both statuses mean that nothing was done, so that any
 * method may be repeated.
 */
export function retryingFetch(options: RetryOptions = {}): (request: Request) => Promise<Response> {
  const { retries = 3, maxWaitMs = 60_000, sleep = abortableSleep } = options;
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));

  return async (request) => {
    for (let attempt = 0; ; attempt++) {
      const response = await send(attempt < retries ? request.clone() : request);
      if (!RETRIED.has(response.status) || attempt >= retries) return response;

      const waitMs = retryAfterMs(response) ?? FIRST_WAIT_MS * 2 ** attempt;
      if (waitMs > maxWaitMs) return response;
      await response.body?.cancel();
      await sleep(waitMs, request.signal);
    }
  };
}

/** Seconds or a date; null when the header is neither. */
function retryAfterMs(response: Response): number | null {
  const value = response.headers.get("retry-after");
  if (value === null || value.trim() === "") return null;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();

  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

function abortableSleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
