import { DomainError } from "@/lib/domain/errors";
import type { RouteHandler } from "@/lib/http/endpoint";
import { aurion } from ".";

const endpoint = aurion.route({
  operation: { id: "aurionPreview", method: "GET", path: "/api/v2/{path}", summary: "Not open to keys" },
  handler: async () => {
    throw new DomainError("FORBIDDEN", "API keys are not permitted for this endpoint");
  },
});

/** Not the endpoint itself: what refuses everybody is no part of the reference. */
const refuse: RouteHandler = (...asked) => endpoint.answer(...asked);

/** Aurion's v2 (conversations, custom fields, …) is for its own pages: a valid key is told so, whatever it asks. */
export const previewRoutes = {
  ...aurion.unknownPath(),
  GET: refuse,
  HEAD: refuse,
  POST: refuse,
  PUT: refuse,
  PATCH: refuse,
  DELETE: refuse,
};
