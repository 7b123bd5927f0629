import { z } from "zod";
import { checkAccess } from "@/lib/domain/github/check-access";
import { GITHUB_DELIVERY_STATES } from "@/lib/domain/github/delivery";
import { followDeliveryAgain } from "@/lib/domain/github/follow-again";
import { getDelivery } from "@/lib/domain/github/get-delivery";
import { ListDeliveriesInput, listDeliveries } from "@/lib/domain/github/list-deliveries";
import { readVisibility } from "@/lib/domain/github/read-visibility";
import { draftIssue, requestIssue } from "@/lib/domain/github/request-issue";
import { rotateWebhookSecret } from "@/lib/domain/github/rotate-secret";
import { searchIssues } from "@/lib/domain/github/search-issues";
import { parse } from "@/lib/domain/parse";
import { SlugReference } from "@/lib/domain/references";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { created, ok } from "@/lib/http/result";
import { timestamp } from "@/lib/http/timestamp";
import { native } from "..";
import { NextCursor, PageQuery } from "../paging";
import { onProduct, productSecretRoute } from "../product-secret";
import { TicketId } from "../schemas";
import {
  toWireGithubDelivery,
  toWireGithubDeliveryDetails,
  WireAccess,
  WireFoundIssue,
  WireGithubDelivery,
  WireGithubDeliveryDetails,
  WireIssueDraft,
  WireIssueRequest,
  WireIssueVisibility,
} from "../schemas-github";

const tags = ["GitHub"];
const onTicket = z.object({ ticketId: TicketId });
const ofDelivery = z.object({ productId: z.string().describe("Id or slug"), deliveryId: z.string() });

export const draftIssueEndpoint = native.route({
  operation: {
    id: "draftIssue",
    method: "GET",
    path: "/api/desk/tickets/{ticketId}/issue",
    summary: "Read what an issue would say of a ticket",
    description: "Without the requester's name and address, to be looked at and edited before it is published.",
    tags,
  },
  action: "ticket.update",
  params: onTicket,
  response: WireIssueDraft,
  handler: async ({ ctx, params }) => ok(await draftIssue(ctx, requireTicketKey(params.ticketId))),
});

export const requestIssueEndpoint = native.route({
  operation: {
    id: "createIssue",
    method: "POST",
    path: "/api/desk/tickets/{ticketId}/issue",
    summary: "Make an issue of a ticket",
    description:
      "Made right after the answer, once. The desk adds the ticket's number and its public page. 409 without a repository, " +
      "or when there is an issue already.",
    status: 201,
    tags,
  },
  action: "ticket.update",
  params: onTicket,
  body: z.strictObject({ title: z.string(), body: z.string().describe("Markdown") }).meta({ id: "NewIssue" }),
  response: WireIssueRequest,
  examples: { request: { title: "Export ends at row 10,000", body: "Every export with more rows stops there." } },
  handler: async ({ ctx, params, body }) => created(await requestIssue(ctx, requireTicketKey(params.ticketId), body)),
});

export const searchIssuesEndpoint = native.route({
  operation: {
    id: "searchIssues",
    method: "GET",
    path: "/api/desk/tickets/{ticketId}/issue-search",
    summary: "Search issues and pull requests of the product's repository",
    description: "503 with the reason when GitHub does not answer.",
    tags,
  },
  action: "ticket.update",
  params: onTicket,
  query: z.object({ q: z.string().trim().min(1).max(200).describe("Words, or a number") }),
  response: z.object({ found: z.array(WireFoundIssue) }),
  handler: async ({ ctx, params, query }) =>
    ok({ found: await searchIssues(ctx, requireTicketKey(params.ticketId), query.q) }),
});

export const issueVisibilityEndpoint = native.route({
  operation: {
    id: "issueVisibility",
    method: "GET",
    path: "/api/desk/tickets/{ticketId}/issue-visibility",
    summary: "Tell who would read an issue of a ticket",
    description: "Asked of GitHub each time. Null when it does not say, or there is no repository.",
    tags,
  },
  action: "ticket.update",
  params: onTicket,
  response: WireIssueVisibility,
  examples: { response: { visibility: "public" } },
  handler: async ({ ctx, params }) => ok({ visibility: await readVisibility(ctx, requireTicketKey(params.ticketId)) }),
});

export const rotateGithubSecretEndpoint = productSecretRoute(
  {
    id: "rotateGithubSecret",
    path: "/api/desk/products/{productId}/webhook-secret",
    summary: "Give a product a new webhook secret",
    tags,
  },
  rotateWebhookSecret,
);

export const checkAccessEndpoint = native.route({
  operation: {
    id: "checkGithubAccess",
    method: "GET",
    path: "/api/desk/products/{productId}/github-access",
    summary: "Try what a product's credentials are good for at GitHub",
    description: "Asked of GitHub at most every ten minutes, unless `fresh` is `true`.",
    tags,
  },
  action: "product.manage",
  params: onProduct,
  query: z.object({ fresh: z.stringbool().default(false) }),
  response: WireAccess,
  handler: async ({ ctx, params, query }) => {
    const { checkedAt, ...found } = await checkAccess(ctx, parse(SlugReference, params.productId), {
      isFresh: query.fresh,
    });

    return ok({ ...found, checkedAt: timestamp(checkedAt) });
  },
});

export const listGithubDeliveriesEndpoint = native.route({
  operation: {
    id: "listGithubDeliveries",
    method: "GET",
    path: "/api/desk/products/{productId}/deliveries",
    summary: "List what GitHub has delivered for a product in 30 days, newest first",
    tags,
  },
  action: "product.manage",
  params: onProduct,
  query: PageQuery.extend({ state: z.enum(GITHUB_DELIVERY_STATES).optional() }),
  response: z.object({ deliveries: z.array(WireGithubDelivery), nextCursor: NextCursor }),
  handler: async ({ ctx, params, query }) => {
    const page = await listDeliveries(ctx, parse(SlugReference, params.productId), parse(ListDeliveriesInput, query));

    return ok({ deliveries: page.items.map(toWireGithubDelivery), nextCursor: page.nextCursor });
  },
});

export const getGithubDeliveryEndpoint = native.route({
  operation: {
    id: "getGithubDelivery",
    method: "GET",
    path: "/api/desk/products/{productId}/deliveries/{deliveryId}",
    summary: "Read a delivery of GitHub with what it did",
    tags,
  },
  action: "product.manage",
  params: ofDelivery,
  response: WireGithubDeliveryDetails,
  handler: async ({ ctx, params }) =>
    ok(toWireGithubDeliveryDetails(await getDelivery(ctx, parse(SlugReference, params.productId), params.deliveryId))),
});

export const followDeliveryAgainEndpoint = native.route({
  operation: {
    id: "followGithubDeliveryAgain",
    method: "POST",
    path: "/api/desk/products/{productId}/deliveries/{deliveryId}/again",
    summary: "Have a delivery of GitHub done again",
    description: "Now. What it has done already is not done twice.",
    status: 202,
    tags,
  },
  action: "product.manage",
  params: ofDelivery,
  response: WireGithubDeliveryDetails,
  handler: async ({ ctx, params }) => {
    const id = params.deliveryId;
    const queued = await followDeliveryAgain(ctx, parse(SlugReference, params.productId), id);

    return { status: 202, body: toWireGithubDeliveryDetails(queued) };
  },
});
