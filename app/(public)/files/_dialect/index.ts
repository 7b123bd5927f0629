import { z } from "zod";
import { readFile } from "@/lib/domain/attachments/read";
import { notFound } from "@/lib/domain/errors";
import { defineDialect } from "@/lib/http/define-dialect";
import { sendFile } from "@/lib/http/send-file";
import { storage } from "@/lib/storage";
import { ERRORS, renderError } from "./errors";

const DAY_MS = 86_400_000;

/** Files for browsers: bytes when it goes well, a line of text when not. */
export const files = defineDialect({ name: "files", authenticate: ["anonymous"], errors: ERRORS, renderError });

/** Pages of other origins may show the picture, because the address is the permission and they got it from us. */
const ANYWHERE = { "Cross-Origin-Resource-Policy": "cross-origin" };

export const readFileEndpoint = files.route({
  operation: {
    id: "readFile",
    method: "GET",
    path: "/files/{id}",
    summary: "Read a file by the signed address that an API gave",
    tags: ["Files"],
    answers: { 206: "The part that Range asks for", 304: "The copy that If-None-Match names is still good" },
  },
  params: z.object({ id: z.string() }),
  query: z.object({ expires: z.string(), signature: z.string(), size: z.enum(["full", "thumbnail"]).default("full") }),
  handler: async ({ ctx, params, query, request }) => {
    const file = await readFile(ctx, storage(), { id: params.id, ...query });
    if (file.externalUrl) throw notFound("File");
    const caching = { headers: ANYWHERE, cacheControl: untilMidnight(ctx.now()) };

    return sendFile(request, { file, ...caching, ...(query.size === "thumbnail" && { variant: "thumbnail" }) });
  },
});

/** The content never changes, but its address does every day (UTC), so that is how long a copy is of use. */
function untilMidnight(now: Date): string {
  const seconds = Math.floor((DAY_MS - (now.getTime() % DAY_MS)) / 1000);

  return `private, max-age=${seconds}, immutable`;
}
