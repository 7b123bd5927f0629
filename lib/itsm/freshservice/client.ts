import { z } from "zod";
import type { HttpClient, OutgoingAnswer } from "@/lib/http-client/http-client";
import { type ItsmAccount, Refused, Unreachable } from "../provider";

const TIMEOUT_MS = 20_000;
/** A page of a hundred tickets with their descriptions. */
const ANSWER_MAX_BYTES = 32 * 1024 * 1024;

/** Whose account, and by which way out. */
export type Line = { client: HttpClient; account: ItsmAccount };

export type Call = {
  method: "GET" | "POST" | "PUT";
  /** Below `/api/v2`. */
  path: string;
  json?: object;
  timeoutMs?: number | undefined;
};

const Complaint = z.object({
  description: z.string().optional(),
  message: z.string().optional(),
  errors: z.array(z.object({ field: z.string().optional(), message: z.string() })).optional(),
});

/**
 * One request to Freshservice's REST API v2, as the agent whose key it is.
 * @throws Refused for what it calls invalid (400, 404, 405, 409, 422), Unreachable for everything else that fails
 */
export async function call<S extends z.ZodType>(
  { client, account }: Line,
  asked: Call,
  schema: S,
): Promise<z.output<S>> {
  const answer = await send(client, account, asked);
  const isGood = answer.status >= 200 && answer.status < 300;
  const body = readJson(answer.body);
  if (!isGood) throw complaint(answer, body);

  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Unreachable("What is at this address does not answer as Freshservice does");

  return parsed.data;
}

async function send(
  client: HttpClient,
  { url, apiKey }: ItsmAccount,
  { method, path, json, timeoutMs = TIMEOUT_MS }: Call,
): Promise<OutgoingAnswer> {
  const credentials = Buffer.from(`${apiKey}:X`).toString("base64");
  try {
    // Redirects are never followed: the key is for this host only.
    return await client.send({
      method,
      url: `${url}/api/v2${path}`,
      headers: {
        authorization: `Basic ${credentials}`,
        accept: "application/json",
        ...(json && { "content-type": "application/json" }),
      },
      ...(json && { body: JSON.stringify(json) }),
      signal: AbortSignal.timeout(timeoutMs),
      maxBytes: ANSWER_MAX_BYTES,
    });
  } catch (cause) {
    throw new Unreachable(whyNot(cause), null, { cause });
  }
}

/** By name: the client may come from another bundle, whose classes are not ours. */
function whyNot(cause: unknown): string {
  const { name, message } = cause instanceof Error ? cause : new Error();
  if (name === "AddressRefused") return `The address ${message}`;

  return name === "RequestFailed" ? `Freshservice did not answer: ${message}` : "Freshservice did not answer";
}

/** What is no JSON fits no schema either. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const REFUSALS = [400, 404, 405, 409, 422];

const EXPLAINED: Readonly<Record<number, string>> = {
  401: "Freshservice does not know this API key (401)",
  403: "Freshservice does not let the agent of this API key do it (403)",
  429: "Freshservice has too many requests to answer at the moment (429)",
};

function complaint({ status, headers }: OutgoingAnswer, body: unknown): Error {
  if (!REFUSALS.includes(status)) {
    const seconds = Number(headers["retry-after"] ?? Number.NaN);
    const message = EXPLAINED[status] ?? `Freshservice answered ${status}`;

    return new Unreachable(message, Number.isFinite(seconds) ? seconds : null);
  }
  const { description, message, errors = [] } = Complaint.safeParse(body).data ?? {};
  const about = errors.map((error) => (error.field ? `${error.field}: ${error.message}` : error.message)).join("; ");
  const headline = description ?? message ?? `Freshservice answered ${status}`;

  return new Refused(about ? `${headline}: ${about}` : headline);
}
