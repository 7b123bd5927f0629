import { createHash } from "node:crypto";
import { type ApiDocument, apiDocument } from "@/app/_api/document";

const written = new WeakMap<ApiDocument, { body: string; etag: string }>();

/** The OpenAPI document of every API of this desk, or with `?api=` of one. Any page may read it. */
export function GET(request: Request): Response {
  const document = apiDocument(new URL(request.url).searchParams.get("api"));
  if (!document) return Response.json({ error: "There is no API of this name" }, { status: 404 });
  const { body, etag } = write(document);
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "public, max-age=60",
    "Access-Control-Allow-Origin": "*",
    ETag: etag,
  };
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];

  if (known.some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers });

  return new Response(body, { headers });
}

function write(document: ApiDocument) {
  const known = written.get(document);
  if (known) return known;

  const body = JSON.stringify(document);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const fresh = { body, etag };
  written.set(document, fresh);

  return fresh;
}
