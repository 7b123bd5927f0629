import { type DomainError, RateLimited } from "@/lib/domain/errors";

/** Why a form could not be taken, to a person who has just filled it in. */
export function inWords(error: DomainError): string {
  if (error instanceof RateLimited)
    return `Too many messages came from here. Try again ${inAWhile(error.retryAfterSeconds)}.`;
  if (error.code === "UNAVAILABLE")
    return "The desk is busy or restarting. Nothing was sent yet: try again in a moment.";
  if (error.code === "INTERNAL") return "Something failed on our side. Nothing was sent yet: try again in a moment.";

  return `${error.message}.`;
}

/** 40 → "in 40 seconds", 61 → "in 2 minutes". */
export function inAWhile(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "in a second" : `in ${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);

  return minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
}
