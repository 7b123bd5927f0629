export type FileRules = {
  /** Media types, "image/png" or "image/*". */
  accept: readonly string[];
  maxFiles: number;
  maxBytes: number;
};

export type FileRejection = { name: string; reason: string };

/** Splits a choice into what may be sent and what may not, each with its reason. The server decides again. */
export function sortFiles(files: readonly File[], held: number, rules: FileRules) {
  const accepted: File[] = [];
  const rejected: FileRejection[] = [];

  for (const file of files) {
    const reason = objection(file, held + accepted.length, rules);
    if (reason) rejected.push({ name: file.name, reason });
    else accepted.push(file);
  }

  return { accepted, rejected };
}

function objection(file: File, count: number, { accept, maxFiles, maxBytes }: FileRules): string | null {
  if (!accept.some((pattern) => matches(file.type, pattern))) return "is not of an accepted type";
  if (file.size === 0) return "is empty";
  if (file.size > maxBytes) return `is larger than ${formatBytes(maxBytes)}`;
  if (count >= maxFiles) return `is one too many: at most ${maxFiles} ${maxFiles === 1 ? "file" : "files"}`;
  return null;
}

function matches(type: string, pattern: string): boolean {
  return pattern.endsWith("/*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

/** 1,536 → "1.5 kB", 10,485,760 → "10 MB" (steps of 1,024, one decimal below ten). */
export function formatBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  const step = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const value = bytes / 1024 ** step;
  const digits = step > 0 && value < 10 && !Number.isInteger(value) ? 1 : 0;
  return `${value.toFixed(digits)} ${units[step]}`;
}
