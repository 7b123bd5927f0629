import type { ErrorCode } from "@/lib/domain/errors";

/** What each refusal means, and what helps. */
export const ERROR_GUIDE: Record<ErrorCode, { means: string; helps: string }> = {
  INVALID_INPUT: {
    means: "Something in the request is wrong. `errors` names every field that is, in order.",
    helps: "Correct what `errors` names. Status 400 instead of 422 says that the body could not even be read as JSON.",
  },
  UNAUTHENTICATED: {
    means: "There are no credentials, or they do not hold: unknown, revoked or expired.",
    helps: "Send an API key as `Authorization: Bearer …` or `X-API-Key: …`, or sign in again.",
  },
  FORBIDDEN: {
    means: "The credentials are good, but do not allow this.",
    helps: "`detail` names the scope that a key lacks. A person needs a role that an administrator can give.",
  },
  NOT_FOUND: {
    means: "There is no such thing, or it is out of your reach: the two look the same on purpose.",
    helps: "Check the id, and whether key and ticket are of the same mode: test keys see only test tickets.",
  },
  METHOD_NOT_ALLOWED: {
    means: "The path is right, the method is not.",
    helps: "The `Allow` header lists the methods that the path takes.",
  },
  CONFLICT: {
    means:
      "Something that is there stands against it, such as a slug that is taken or a repetition of a request that is still at work.",
    helps: "Choose another value, or wait for the first request to end.",
  },
  INVALID_TRANSITION: {
    means: "A ticket cannot become what is asked for at once: status `closed` and stage `CLOSED` go together.",
    helps: "Ask for one of them alone; the other follows.",
  },
  PRECONDITION_FAILED: {
    means: "`If-Match` names another version than the present one: somebody has changed the ticket since you read it.",
    helps: "Read the ticket again, decide again, and send its new `ETag`.",
  },
  PAYLOAD_TOO_LARGE: {
    means: "The body is larger than this operation takes, or nested too deeply.",
    helps: "Send less; pictures go to `/api/desk/uploads` one by one, up to 5 MiB each.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    means: "The body is of another type than expected.",
    helps: "Send JSON with `Content-Type: application/json`; uploads are `multipart/form-data`.",
  },
  RATE_LIMITED: {
    means: "Too many requests within a minute.",
    helps: "Wait as many seconds as `Retry-After` says.",
  },
  UNAVAILABLE: {
    means: "The desk is starting, stopping or busy beyond its limits.",
    helps: "Try again after `Retry-After`; with an `Idempotency-Key` that is safe for changes too.",
  },
  INTERNAL: {
    means: "Something went wrong on our side, and we have logged it.",
    helps: "Try again later. When it stays, tell us the `requestId`.",
  },
};
