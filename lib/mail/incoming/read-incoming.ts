import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from "mailparser";
import type { IncomingMessage, MailReader } from "@/lib/domain/mail/incoming";
import { preferredLocale } from "@/lib/i18n/choose-locale";
import type { Locale } from "@/lib/i18n/locales";
import { LOOP_HEADER } from "../message";
import { automaticReason } from "./automatic";
import { readBounces } from "./bounces";
import { foldQuotes } from "./fold-quotes";
import { htmlToMarkdown } from "./html-to-markdown";

const TEXT_MAX = 400_000;
const REFERENCES_MAX = 50;

/** What a mail consists of for the programs that sent it, and means nothing to people. */
const MACHINE_PARTS = [
  "application/pgp-signature",
  "application/pkcs7-signature",
  "application/x-pkcs7-signature",
  "application/ms-tnef",
  "message/delivery-status",
  "text/rfc822-headers",
];
/** A picture in the text this small is a spacer or the icon in a signature. */
const INLINE_MIN_BYTES = 2048;

const PARSING = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
} as const;

/** Reads a mail of any program, in any encoding. */
export const readIncoming: MailReader = async (raw, deliveredTo) => {
  const mail = await simpleParser(Buffer.from(raw), PARSING);
  if (!mail.headerLines.some(({ key }) => key !== "")) throw new Error("It has no header, and so is no mail");

  return {
    sender: senderOf(mail),
    recipients: recipientsOf(mail, deliveredTo),
    subject: mail.subject ?? "",
    language: languageOf(mail),
    messageId: idsIn(mail.messageId)[0] ?? null,
    references: referencesOf(mail),
    body: bodyOf(mail),
    files: mail.attachments.filter(isForPeople).map(({ filename, contentType, content }) => ({
      filename: filename ?? nameOf(contentType),
      content: new Uint8Array(content),
    })),
    automatic: automaticReason(mail),
    isFromDesk: mail.headers.has(LOOP_HEADER.toLowerCase()),
    bounces: readBounces(mail),
  };
};

function senderOf({ from }: ParsedMail): IncomingMessage["sender"] {
  const [first] = from?.value ?? [];
  if (!first?.address) return null;

  return { address: first.address.trim().toLowerCase(), name: first.name.trim() || null };
}

/** What it is written in (RFC 3282), else what its writer reads; most mail programs say neither. */
function languageOf({ headers }: ParsedMail): Locale | null {
  const named = (header: string) => preferredLocale(String(headers.get(header) ?? ""));

  return named("content-language") ?? named("accept-language");
}

function recipientsOf(mail: ParsedMail, deliveredTo: string | null): string[] {
  const fields = [mail.to, mail.cc, mail.headers.get("delivered-to"), mail.headers.get("x-original-to")];
  const found = fields.flatMap((field) => addressesIn(field));

  return [...new Set([...(deliveredTo ? [deliveredTo] : []), ...found].map((address) => address.toLowerCase()))];
}

/** mailparser gives an address field as an object, several as a list, and what it does not know as text. */
function addressesIn(field: unknown): string[] {
  if (Array.isArray(field)) return field.flatMap(addressesIn);
  if (typeof field === "string") return field.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [];
  if (typeof field !== "object" || field === null || !("value" in field)) return [];

  return (field as AddressObject).value.flatMap(({ address, group }) => [
    ...(address ? [address] : []),
    ...(group ?? []).flatMap((member) => member.address ?? []),
  ]);
}

function referencesOf({ references, inReplyTo }: ParsedMail): string[] {
  const listed = [references ?? []].flat().flatMap(idsIn).reverse();

  return [...new Set([...idsIn(inReplyTo), ...listed])].slice(0, REFERENCES_MAX);
}

function idsIn(text: string | undefined): string[] {
  const ids = text?.match(/<[^<>\s]{1,250}>/g)?.map((id) => id.slice(1, -1)) ?? [];

  return ids.length > 0 ? ids : (text?.match(/^[^<>\s]{1,250}$/) ?? []);
}

/** The plain text where there is one; it is what people wrote, without the looks. */
function bodyOf({ text, html }: ParsedMail): string {
  const plain = text?.trim() ? text : typeof html === "string" ? htmlToMarkdown(html) : "";

  return asMarkdown(foldQuotes(plain.slice(0, TEXT_MAX)));
}

/** A row of dashes under a line would make it a heading. */
function asMarkdown(text: string): string {
  return text.replace(/(\S[^\n]*\n {0,3})(?=(?:-+|=+) *(?:\n|$))/g, "$1\\");
}

function isForPeople({ contentType, contentDisposition, filename, size, cid }: Attachment): boolean {
  if (MACHINE_PARTS.includes(contentType) || filename === "winmail.dat") return false;
  const isInline = contentDisposition === "inline" || cid !== undefined;

  return !(isInline && contentType.startsWith("image/") && size < INLINE_MIN_BYTES);
}

function nameOf(contentType: string): string {
  return contentType === "message/rfc822" ? "mail.eml" : (contentType.split("/")[0] ?? "file");
}
