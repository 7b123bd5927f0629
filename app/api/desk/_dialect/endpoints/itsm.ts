import { z } from "zod";
import { checkAccount, readAccountState } from "@/lib/domain/mirrors/account-state";
import { ListRefusedInput, listRefusedMirrors } from "@/lib/domain/mirrors/list-refused";
import { retryMirror } from "@/lib/domain/mirrors/retry";
import { rotateFreshserviceSecret } from "@/lib/domain/mirrors/webhook-secret";
import { parse } from "@/lib/domain/parse";
import { SlugReference } from "@/lib/domain/references";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { ok } from "@/lib/http/result";
import { itsm } from "@/lib/itsm";
import { native } from "..";
import { NextCursor, PageQuery } from "../paging";
import { onProduct, productSecretRoute } from "../product-secret";
import { TicketId } from "../schemas";
import { toWireItsmAccount, toWireRefusedMirror, WireItsmAccount, WireRefusedMirror } from "../schemas-itsm";

const tags = ["Freshservice"];

export const getFreshserviceEndpoint = native.route({
  operation: {
    id: "getFreshservice",
    method: "GET",
    path: "/api/desk/products/{productId}/freshservice",
    summary: "Read how it goes with the Freshservice account that mirrors a product's tickets",
    tags,
  },
  action: "product.manage",
  params: onProduct,
  response: z.object({ account: WireItsmAccount.nullable() }),
  handler: async ({ ctx, params }) => {
    const account = await readAccountState(ctx, itsm(), parse(SlugReference, params.productId));

    return ok({ account: account && toWireItsmAccount(account) });
  },
});

export const checkFreshserviceEndpoint = native.route({
  operation: {
    id: "checkFreshservice",
    method: "GET",
    path: "/api/desk/products/{productId}/freshservice-access",
    summary: "Try what a product's Freshservice account is good for",
    tags,
  },
  action: "product.manage",
  params: onProduct,
  response: z.object({ problem: z.string().nullable().describe("What is wrong, in words; null when all is well") }),
  handler: async ({ ctx, params }) =>
    ok({ problem: await checkAccount(ctx, itsm(), parse(SlugReference, params.productId)) }),
});

export const rotateFreshserviceSecretEndpoint = productSecretRoute(
  {
    id: "rotateFreshserviceSecret",
    path: "/api/desk/products/{productId}/freshservice-secret",
    summary: "Give the webhook of a product's Freshservice account a new secret",
    tags,
  },
  rotateFreshserviceSecret,
);

export const listRefusedMirrorsEndpoint = native.route({
  operation: {
    id: "listRefusedMirrors",
    method: "GET",
    path: "/api/desk/products/{productId}/refused-mirrors",
    summary: "List the tickets of a product that Freshservice refuses, newest first",
    tags,
  },
  action: "product.manage",
  params: onProduct,
  query: PageQuery,
  response: z.object({ refused: z.array(WireRefusedMirror), nextCursor: NextCursor }),
  handler: async ({ ctx, params, query }) => {
    const page = await listRefusedMirrors(ctx, parse(SlugReference, params.productId), parse(ListRefusedInput, query));

    return ok({ refused: page.items.map(toWireRefusedMirror), nextCursor: page.nextCursor });
  },
});

export const retryMirrorEndpoint = native.route({
  operation: {
    id: "retryMirror",
    method: "POST",
    path: "/api/desk/tickets/{ticketId}/mirror",
    summary: "Ask Freshservice for a ticket's copy once more",
    description:
      "Done right after the answer. 404 when nothing mirrors the ticket, 409 when its account is no longer connected.",
    status: 202,
    tags,
  },
  action: "ticket.update",
  params: z.object({ ticketId: TicketId }),
  response: z.object({ state: z.literal("waiting") }),
  handler: async ({ ctx, params }) => {
    await retryMirror(ctx, itsm(), requireTicketKey(params.ticketId));

    return { ...ok({ state: "waiting" as const }), status: 202 };
  },
});
