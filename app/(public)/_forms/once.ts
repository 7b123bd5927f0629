import { createHash } from "node:crypto";
import type { DomainContext } from "@/lib/domain/context";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { runOnce } from "@/lib/http/idempotency";
import { ONCE_FIELD } from "./once-field";

const ONCE = /^[0-9a-f-]{36}$/;

type SentForm = {
  /** Where the form is, as a path. */
  path: string;
  form: FormData;
  address: string;
  /** What the form says; a form that is sent again with another text is another message. */
  content: unknown;
};

/**
 * Does what a form asks for once, however often it is sent: a second press, a reload of the answer, a retry after a lost
 * connection all lead where the first one led.
 * @param perform returns the path to go on to
 */
export async function once(
  ctx: DomainContext,
  { path, form, address, content }: SentForm,
  perform: (ctx: DomainContext) => Promise<string>,
): Promise<string> {
  const given = String(form.get(ONCE_FIELD) ?? "");
  if (!ONCE.test(given)) return perform(ctx);

  const raw = createHash("sha256").update(JSON.stringify(content)).digest();
  const request = new Request(absoluteUrl(path), { method: "POST" });
  const { headers } = await runOnce(
    ctx,
    { key: `${given}.${raw.toString("base64url")}`, request, address, raw },
    async (tx) => ({ status: 303, headers: { location: await perform(tx) }, body: null }),
  );
  if (!headers.location) throw new Error("A form's kept answer leads nowhere");

  return headers.location;
}
