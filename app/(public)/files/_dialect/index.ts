import { z } from "zod";
import { readFile } from "@/lib/domain/attachments/read";
import { SCREENSHOT_TYPES } from "@/lib/domain/attachments/upload";
import { contentDisposition } from "@/lib/http/content-disposition";
import { lengthHeaders } from "@/lib/http/content-length";
import { defineDialect } from "@/lib/http/define-dialect";
import { storage } from "@/lib/storage";
import { ERRORS, renderError } from "./errors";

const DAY_MS = 86_400_000;

/** Files for browsers: bytes when it goes well, a line of text when not. */
export const files = defineDialect({ name: "files", authenticate: ["anonymous"], errors: ERRORS, renderError });

/**
 * Whatever was uploaded stays a picture: it is not sniffed, runs nothing and loads nothing, even opened on its own. Pages
 * of other origins may show it, because the address is the permission and they got it from us.
 */
const INERT = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Referrer-Policy": "no-referrer",
};

export const readFileEndpoint = files.route({
  operation: {
    id: "readFile",
    method: "GET",
    path: "/files/{id}",
    summary: "Read a file by the signed address that an API gave",
    tags: ["Files"],
    answers: { 304: "The copy that If-None-Match names is still good" },
  },
  params: z.object({ id: z.string() }),
  query: z.object({ expires: z.string(), signature: z.string() }),
  handler: async ({ ctx, params, query, request }) => {
    const file = await readFile(ctx, storage(), { id: params.id, ...query });
    const tag = `"${file.id}"`;
    const isKnown = names(request.headers.get("if-none-match"), tag);
    if (isKnown || request.method === "HEAD") await file.content.stream.cancel();

    const caching = { ...INERT, ETag: tag, "Cache-Control": untilMidnight(ctx.now()) };
    if (isKnown) return { status: 304, headers: caching };

    return {
      body: file.content.stream,
      headers: {
        ...caching,
        "Content-Type": file.mime,
        ...lengthHeaders(file.content.bytes),
        "Content-Disposition": contentDisposition(isPicture(file.mime) ? "inline" : "attachment", file.filename),
      },
    };
  },
});

/** The content never changes, but its address does every day (UTC), so that is how long a copy is of use. */
function untilMidnight(now: Date): string {
  const seconds = Math.floor((DAY_MS - (now.getTime() % DAY_MS)) / 1000);

  return `private, max-age=${seconds}, immutable`;
}

function isPicture(mime: string): boolean {
  return SCREENSHOT_TYPES.some((type) => type === mime);
}

/** Whether an If-None-Match names this entity tag (RFC 9110 §13.1.2, weak comparison). */
function names(ifNoneMatch: string | null, tag: string): boolean {
  const tags = ifNoneMatch?.split(",").map((text) => text.trim().replace(/^W\//, "")) ?? [];

  return tags.includes(tag) || tags.includes("*");
}
