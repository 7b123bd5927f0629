import type { Logger } from "pino";
import type { DomainContext } from "@/lib/domain/context";
import type { ParsedPayload, TaskName } from "./payloads";

export type JobContext = {
  /** As the system, which may do everything a verb offers. */
  ctx: DomainContext;
  log: Logger;
  /** Aborts when the process stops and the job should end early; it is tried again elsewhere. */
  signal: AbortSignal;
  /** When it fails now it is not tried again. */
  isLastAttempt: boolean;
};

/** A shallow function: it calls verbs. Whatever it throws is logged, and the job tried again later. */
export type Task<Name extends TaskName> = (payload: ParsedPayload<Name>, job: JobContext) => Promise<void>;
