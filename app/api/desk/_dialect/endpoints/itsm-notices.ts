import { z } from "zod";
import { receiveNotice } from "@/lib/domain/mirrors/receive-notice";
import { parse } from "@/lib/domain/parse";
import { SlugReference } from "@/lib/domain/references";
import { ok } from "@/lib/http/result";
import { itsm } from "@/lib/itsm";
import { native } from "..";

/** Freshservice's placeholders give 1042, "1042" or "INC-1042". */
const FreshserviceId = z
  .union([z.int().min(1), z.string().max(64)])
  .transform(String)
  .pipe(z.string().regex(/^(?:#?[A-Za-z]{1,10}-)?[1-9]\d{0,17}$/, "must be a ticket's number"))
  .transform((text) => text.replace(/^.*-/, ""));

const SECRET_HEADER = "x-webhook-secret";

const spec = {
  description:
    "For Freshservice's workflow automator. Only the id is believed: the ticket is read from Freshservice right after the " +
    "answer, and changes the desk's as polling would. Ids that are none of the desk's are passed over.",
  status: 202,
  tags: ["Freshservice"],
  headers: { "X-Webhook-Secret": "The secret of the account's webhook" },
};

const body = z.object({ ticket_id: FreshserviceId }).meta({ id: "FreshserviceNotice" });
const response = z.object({ state: z.enum(["queued", "not_ours"]) }).meta({ id: "FreshserviceReceipt" });

export const freshserviceNoticeEndpoint = native.route({
  operation: {
    id: "receiveFreshserviceNotice",
    method: "POST",
    path: "/api/itsm/freshservice",
    summary: "Tell that a ticket changed at the deployment's Freshservice",
    ...spec,
  },
  authenticate: ["anonymous"],
  action: "itsm.notify",
  idempotency: false,
  body,
  response,
  examples: { request: { ticket_id: 1042 } },
  handler: async ({ ctx, body: { ticket_id: externalId }, request }) => {
    const secret = request.headers.get(SECRET_HEADER);
    const state = await receiveNotice(ctx, itsm(), { product: null, secret, externalId });

    return { ...ok({ state }), status: 202 };
  },
});

export const productFreshserviceNoticeEndpoint = native.route({
  operation: {
    id: "receiveProductFreshserviceNotice",
    method: "POST",
    path: "/api/itsm/freshservice/{productId}",
    summary: "Tell that a ticket changed at a product's own Freshservice",
    ...spec,
  },
  authenticate: ["anonymous"],
  action: "itsm.notify",
  idempotency: false,
  params: z.object({ productId: z.string().describe("Id or slug") }),
  body,
  response,
  examples: { request: { ticket_id: 1042 } },
  handler: async ({ ctx, params, body: { ticket_id: externalId }, request }) => {
    const secret = request.headers.get(SECRET_HEADER);
    const product = parse(SlugReference, params.productId);
    const state = await receiveNotice(ctx, itsm(), { product, secret, externalId });

    return { ...ok({ state }), status: 202 };
  },
});
