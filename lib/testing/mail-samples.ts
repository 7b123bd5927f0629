import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "mails");

/** What a sample leaves open, because it is only known when our mail was sent. */
export type SampleBlanks = Partial<Record<"messageId" | "replyTo" | "ticket" | "recipient", string>>;

const DEFAULTS: Required<SampleBlanks> = {
  messageId: "earlier@example.com",
  replyTo: "desk@example.com",
  ticket: "TK-99999",
  recipient: "gone@example.net",
};

/** A mail as a mail program writes it: made by hand after theirs, with the encodings that they use. */
export function mailSample(name: string, blanks: SampleBlanks = {}): Buffer {
  const filled = { ...DEFAULTS, ...blanks };
  const raw = readFileSync(join(FOLDER, `${name}.eml`), "latin1");

  return Buffer.from(
    raw.replace(/\{\{(\w+)\}\}/g, (whole, blank) => filled[blank as keyof SampleBlanks] ?? whole),
    "latin1",
  );
}

export function mailSampleNames(): string[] {
  return readdirSync(FOLDER).map((file) => file.replace(/\.eml$/, ""));
}
