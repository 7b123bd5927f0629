import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { type Receipt, receiveDelivery } from "@/lib/domain/github/receive-delivery";
import { ok } from "@/lib/http/result";
import { tinydesk } from ".";

/** GitHub cuts no delivery shorter than this. */
const GITHUB_MAX_BYTES = 25 * 1024 * 1024;

const MESSAGES: Record<Receipt, string> = {
  queued: "Queued",
  repeated: "Already received",
  no_product: "No matching product",
  nothing_told: "Unhandled action",
  unknown_event: "Event not handled",
  pong: "Pong",
};

export const githubWebhookEndpoint = tinydesk.route({
  operation: {
    id: "tinydeskGithubWebhook",
    method: "POST",
    path: "/api/webhooks/github",
    summary: "Take in what happened at GitHub",
    description:
      "For GitHub itself: issues, pull requests, reviews, deployments and releases move the tickets that they are linked to. " +
      "The repository names the product, whose secret signs the body, or that of the desk's GitHub App. Answered at once; " +
      "the work is done right after, and once, however often a delivery is repeated. 400 without an event or a repository, " +
      "401 for a wrong signature.",
    tags: ["TinyDesk"],
    headers: {
      "X-GitHub-Event": "What happened: `issues`, `pull_request`, …",
      "X-GitHub-Delivery": "The delivery's id",
      "X-Hub-Signature-256":
        "`sha256=` and the HMAC-SHA256 of the body under the product's secret or the app's, in hex",
    },
    answers: { 400: "No event, or no repository", 401: "Invalid signature", 413: "More than 25 MiB" },
  },
  accepts: ["stream"],
  maxBodyBytes: GITHUB_MAX_BYTES,
  response: z.object({ ok: z.literal(true), message: z.string() }).meta({ id: "TinyDeskReceipt" }),
  examples: { response: { ok: true, message: "Queued" } },
  handler: async ({ ctx, chunks, request: { headers } }) => {
    const event = headers.get("x-github-event");
    if (!event) throw new DomainError("INVALID_INPUT", "Missing X-GitHub-Event header");
    const receipt = await receiveDelivery(ctx, {
      event,
      id: headers.get("x-github-delivery"),
      signature: headers.get("x-hub-signature-256"),
      contentType: headers.get("content-type"),
      chunks,
    });

    return ok({ ok: true as const, message: MESSAGES[receipt] });
  },
});
