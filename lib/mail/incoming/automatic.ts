import type { ParsedMail } from "mailparser";

const ROBOTS = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+.-].*)?@/i;

/**
 * Why no person can have written a mail (RFC 3834 and what mail programs do besides), in words for the log; null when
 * one can. Answering such a mail is how two machines begin to write to each other for ever. What came over a mailing
 * list is not among them: many a support address is one.
 */
export function automaticReason({ headers, from }: ParsedMail): string | null {
  const text = (name: string) => textOf(headers.get(name)).toLowerCase();
  const submitted = text("auto-submitted").split(";")[0]?.trim() ?? "";
  if (submitted !== "" && submitted !== "no") return `an automatic mail (Auto-Submitted: ${submitted})`;
  const precedence = text("precedence").trim();
  if (["bulk", "junk", "auto_reply"].includes(precedence)) return `an automatic mail (Precedence: ${precedence})`;
  if (/\b(?:all|oof|autoreply)\b/.test(text("x-auto-response-suppress"))) {
    return "an automatic mail (X-Auto-Response-Suppress)";
  }
  const telling = ["x-autoreply", "x-autorespond", "x-auto-reply"].find((name) => headers.has(name));
  if (telling) return `an automatic mail (${telling})`;
  const [sender] = from?.value ?? [];
  if (headers.has("return-path") && text("return-path").replace(/[<>\s]/g, "") === "")
    return "an automatic mail (no return path)";
  if (ROBOTS.test(sender?.address ?? "")) return `an automatic mail (from ${sender?.address})`;

  return null;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (typeof value === "object" && value !== null && "text" in value) return String(value.text);
  if (typeof value === "object" && value !== null && "value" in value) return textOf(value.value);

  return "";
}
