import type { Locale } from "@/lib/i18n/locales";

export type FileRules = {
  /** Media types, "image/png" or "image/*". */
  accept: readonly string[];
  maxFiles: number;
  maxBytes: number;
};

/** Why a file may not be sent, and the rules it broke; `FileRejections` says it in words. */
export type FileRejection = { name: string; reason: "type" | "empty" | "size" | "count"; rules: FileRules };

/** Splits a choice into what may be sent and what may not, each with its reason. The server decides again. */
export function sortFiles(files: readonly File[], held: number, rules: FileRules) {
  const accepted: File[] = [];
  const rejected: FileRejection[] = [];

  for (const file of files) {
    const reason = objection(file, held + accepted.length, rules);
    if (reason) rejected.push({ name: file.name, reason, rules });
    else accepted.push(file);
  }

  return { accepted, rejected };
}

function objection(
  file: File,
  count: number,
  { accept, maxFiles, maxBytes }: FileRules,
): FileRejection["reason"] | null {
  if (!accept.some((pattern) => matches(file.type, pattern))) return "type";
  if (file.size === 0) return "empty";
  if (file.size > maxBytes) return "size";
  if (count >= maxFiles) return "count";
  return null;
}

function matches(type: string, pattern: string): boolean {
  return pattern.endsWith("/*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

const UNITS: Record<Locale, readonly string[]> = {
  en: ["bytes", "kB", "MB", "GB"],
  de: ["Bytes", "kB", "MB", "GB"],
  fr: ["octets", "ko", "Mo", "Go"],
  es: ["bytes", "kB", "MB", "GB"],
  ja: ["バイト", "KB", "MB", "GB"],
};

/** 1,536 → "1.5 kB", 10,485,760 → "10 MB" (steps of 1,024, one decimal below ten). */
export function formatBytes(bytes: number, locale: Locale = "en"): string {
  const units = UNITS[locale];
  const step = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const value = bytes / 1024 ** step;
  const digits = step > 0 && value < 10 && !Number.isInteger(value) ? 1 : 0;
  const number = value.toFixed(digits);

  return `${locale === "en" || locale === "ja" ? number : number.replace(".", ",")} ${units[step]}`;
}
