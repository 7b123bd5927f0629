import { DomainError, type InputIssue, InvalidInput } from "@/lib/domain/errors";
import type { DialectOptions } from "./dialect";
import type { AnySpec, BodyFormat } from "./endpoint";
import { bodyChunks, NO_CHUNKS } from "./incoming";
import { parseJson } from "./parse-json";

export const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

export type ReadBody = {
  raw: Uint8Array<ArrayBuffer>;
  /** Before the schema has seen it; undefined when nothing was sent. */
  value: unknown;
  form: FormData | null;
  /** What has not been read of it, because the endpoint does that itself. */
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>;
  issues: InputIssue[];
};

const utf8 = new TextDecoder("utf-8", { fatal: true });

export function emptyBody(): ReadBody {
  return { raw: new Uint8Array(), value: undefined, form: null, chunks: NO_CHUNKS, issues: [] };
}

/**
 * Reads the body in one of the formats that the endpoint accepts. What is wrong with it comes back as issues, so that it
 * is reported together with the rest.
 * @throws PAYLOAD_TOO_LARGE as soon as the limit is passed, UNSUPPORTED_MEDIA_TYPE
 */
export async function readBody(request: Request, spec: AnySpec, dialect: DialectOptions): Promise<ReadBody> {
  const accepts = spec.accepts ?? (spec.body ? ["json"] : []);
  if (accepts.length === 0) return emptyBody();

  const format = formatOf(request.headers.get("content-type"), accepts, dialect.lenientContentType ?? false);
  const chunks = chunksWithin(request, spec.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES);
  if (format === "stream") return { ...emptyBody(), chunks };
  const raw = await readBytes(chunks);
  if (format === "raw") return { ...emptyBody(), raw, value: raw };
  if (raw.byteLength === 0) return emptyBody();

  return format === "form" ? readForm(request, raw) : readJson(raw);
}

function formatOf(contentType: string | null, accepts: readonly BodyFormat[], lenient: boolean): BodyFormat {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const isForm = type === "application/x-www-form-urlencoded" || type === "multipart/form-data";
  const isJson = type === "" || type === "application/json" || type.endsWith("+json");

  if (accepts.includes("raw")) return "raw";
  if (accepts.includes("stream")) return "stream";
  if (isForm && accepts.includes("form")) return "form";
  if (accepts.includes("json") && (isJson || lenient)) return "json";

  const wanted = accepts.includes("json") ? "application/json" : "multipart/form-data";
  throw new DomainError("UNSUPPORTED_MEDIA_TYPE", `Content-Type must be ${wanted}`);
}

/** @throws PAYLOAD_TOO_LARGE at once when that is declared */
function chunksWithin(request: Request, limit: number): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > limit) throw tooLarge(limit);

  return limited(bodyChunks(request), limit);
}

async function* limited(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>, limit: number) {
  let total = 0;
  try {
    for await (const chunk of chunks) {
      total += chunk.byteLength;
      if (total > limit) throw tooLarge(limit);
      yield chunk;
    }
  } catch (error) {
    // Whoever hangs up while sending is no fault of ours: nobody is there to be answered, but the log would tell of one.
    throw error instanceof DomainError ? error : cutShort(error);
  }
}

async function readBytes(arriving: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of arriving) {
    total += chunk.byteLength;
    chunks.push(chunk);
  }

  const bytes = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }

  return bytes;
}

function cutShort(cause: unknown): DomainError {
  return new DomainError("INVALID_INPUT", "The request ended before all of its body was there", { cause });
}

function tooLarge(limit: number): DomainError {
  const size = limit >= 1024 * 1024 ? `${Math.floor(limit / 1024 / 1024)} MiB` : `${Math.floor(limit / 1024)} KiB`;

  return new DomainError("PAYLOAD_TOO_LARGE", `The request body must be at most ${size}`);
}

function readJson(raw: Uint8Array<ArrayBuffer>): ReadBody {
  let text: string;
  try {
    text = utf8.decode(raw);
  } catch {
    return { ...emptyBody(), raw, issues: [bodyIssue("invalid_json", "The request body is not valid UTF-8")] };
  }
  if (text.trim() === "") return { ...emptyBody(), raw };

  return { ...emptyBody(), raw, ...parseJson(text) };
}

async function readForm(request: Request, raw: Uint8Array<ArrayBuffer>): Promise<ReadBody> {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  try {
    const form = await new Response(raw, { headers }).formData();
    return { ...emptyBody(), raw, form, value: formObject(form), issues: formIssues(form) };
  } catch {
    throw new InvalidInput([bodyIssue("invalid_form", "The request body is not a readable form")]);
  }
}

/** A field that came more than once becomes a list. */
function formObject(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name);
    fields[name] = values.length === 1 ? values[0] : values;
  }

  return fields;
}

function formIssues(form: FormData): InputIssue[] {
  const issues: InputIssue[] = [];
  form.forEach((value, name) => {
    if (typeof value === "string" && value.includes("\u0000")) {
      issues.push({ ...bodyIssue("custom", "must not contain the NUL character"), path: [name] });
    }
  });

  return issues;
}

export function bodyIssue(code: string, message: string, params?: Record<string, unknown>): InputIssue {
  return { in: "body", path: [], code, message, params };
}
