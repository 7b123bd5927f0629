import { type Logger, pino } from "pino";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";

/** A last net: code must not log these in the first place. */
const SECRETS = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "key",
  "authorization",
  "cookie",
  "*.password",
  "*.passwordHash",
  "*.token",
  "*.secret",
  "*.authorization",
  "*.cookie",
  'headers["x-api-key"]',
];

/** The process's log: one JSON object a line on stdout. */
export function logger(): Logger {
  return processWide("logger", () =>
    pino({
      level: env().LOG_LEVEL,
      base: undefined,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS, censor: "[redacted]" },
    }),
  );
}
