import { type Logger, pino, stdSerializers } from "pino";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { readableStack } from "./readable-stack";

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
      serializers: { err: describeError },
      redact: { paths: SECRETS, censor: "[redacted]" },
    }),
  );
}

function describeError(error: Error) {
  const described = stdSerializers.err(error);
  // Whatever was thrown may be logged: not all of it is an error with a stack.
  return typeof described?.stack === "string" ? { ...described, stack: readableStack(described.stack) } : described;
}
