import type { ReadableFile } from "@/lib/domain/attachments/read";
import { SCREENSHOT_TYPES } from "@/lib/domain/attachments/upload";
import type { ByteRange } from "@/lib/storage/storage";
import { contentDisposition } from "./content-disposition";
import { lengthHeaders } from "./content-length";
import type { Result } from "./endpoint";

/**
 * Whatever was uploaded stays a file: it is not sniffed, runs nothing and loads nothing, even opened on its own.
 */
const INERT = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

type SendOptions = {
  file: ReadableFile;
  /** Sets this form of the file apart from others of the same id. */
  variant?: string;
  cacheControl: string;
  headers?: Readonly<Record<string, string>>;
};

/**
 * A file as HTTP has it (RFC 9110): pictures to look at, the rest for saving; 304 for a copy that is still good, and a
 * part of the content for a Range.
 * @throws NOT_FOUND when the content is gone
 */
export async function sendFile(
  request: Request,
  { file, variant, cacheControl, headers }: SendOptions,
): Promise<Result<never>> {
  if (file.externalUrl) return { status: 302, headers: { ...INERT, Location: file.externalUrl } };
  const tag = `"${file.id}${variant ? `-${variant}` : ""}"`;
  // Compressed on its way, a part would be no part of the file any more.
  const caching = { ...INERT, ...headers, ETag: tag, "Cache-Control": `${cacheControl}, no-transform` };
  if (names(request.headers.get("if-none-match"), tag)) return { status: 304, headers: caching };

  const described = {
    ...caching,
    "Content-Type": file.mime,
    "Accept-Ranges": variant ? "none" : "bytes",
    "Content-Disposition": contentDisposition(isPicture(file.mime) ? "inline" : "attachment", file.filename),
  };
  const range = variant ? null : rangeOf(request.headers, tag, file.bytes);
  if (range === "unsatisfiable") {
    return { status: 416, headers: { ...described, "Content-Range": `bytes */${file.bytes}`, ...lengthHeaders(0) } };
  }
  if (request.method === "HEAD" && !variant) return { headers: { ...described, ...lengthHeaders(file.bytes) } };

  const { bytes, stream } = await file.open(range ?? undefined);
  if (!range) return { body: stream, headers: { ...described, ...lengthHeaders(bytes) } };
  const part = `bytes ${range.start}-${range.end}/${bytes}`;

  return {
    status: 206,
    body: stream,
    headers: { ...described, "Content-Range": part, ...lengthHeaders(range.end - range.start + 1) },
  };
}

/**
 * The one part that Range asks for; null for the whole, which is also the answer to a Range of another version (If-Range),
 * of several parts, and of no known form (RFC 9110 §14.2).
 */
function rangeOf(headers: Headers, tag: string, bytes: number): ByteRange | "unsatisfiable" | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range")?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return null;
  if ((headers.get("if-range") ?? tag) !== tag) return null;

  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== "" && last !== "" && Number(last) < start) return null;

  return start <= end ? { start, end } : "unsatisfiable";
}

function isPicture(mime: string): boolean {
  return SCREENSHOT_TYPES.some((type) => type === mime);
}

/** Whether an If-None-Match names this entity tag (RFC 9110 §13.1.2, weak comparison). */
function names(ifNoneMatch: string | null, tag: string): boolean {
  const tags = ifNoneMatch?.split(",").map((text) => text.trim().replace(/^W\//, "")) ?? [];

  return tags.includes(tag) || tags.includes("*");
}
