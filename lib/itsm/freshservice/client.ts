import { z } from "zod";
import { type ItsmAccount, Refused, Unreachable } from "../provider";

const TIMEOUT_MS = 20_000;

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
export async function call<S extends z.ZodType>(account: ItsmAccount, asked: Call, schema: S): Promise<z.output<S>> {
  const response = await send(account, asked);
  const body = await readJson(response);
  if (!response.ok) throw complaint(response, body);

  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new Unreachable(`Freshservice gave an answer that is none: ${z.prettifyError(parsed.error)}`);

  return parsed.data;
}

async function send({ url, apiKey }: ItsmAccount, { method, path, json, timeoutMs = TIMEOUT_MS }: Call) {
  const credentials = Buffer.from(`${apiKey}:X`).toString("base64");
  try {
    return await fetch(`${url}/api/v2${path}`, {
      method,
      headers: {
        authorization: `Basic ${credentials}`,
        accept: "application/json",
        ...(json && { "content-type": "application/json" }),
      },
      body: json && JSON.stringify(json),
      signal: AbortSignal.timeout(timeoutMs),
      // The key is for this host only.
      redirect: "error",
    });
  } catch (cause) {
    throw new Unreachable("Freshservice did not answer", null, { cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    const text = await response.text();

    return text === "" ? null : JSON.parse(text);
  } catch (cause) {
    if (response.ok) throw new Unreachable("Freshservice's answer broke off", null, { cause });

    return null;
  }
}

const REFUSALS = [400, 404, 405, 409, 422];

function complaint(response: Response, body: unknown): Error {
  if (!REFUSALS.includes(response.status)) {
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);

    return new Unreachable(`Freshservice answered ${response.status}`, Number.isFinite(seconds) ? seconds : null);
  }
  const { description, message, errors = [] } = Complaint.safeParse(body).data ?? {};
  const about = errors.map((error) => (error.field ? `${error.field}: ${error.message}` : error.message)).join("; ");
  const headline = description ?? message ?? `Freshservice answered ${response.status}`;

  return new Refused(about ? `${headline}: ${about}` : headline);
}
