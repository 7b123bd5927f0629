"use client";

import { useLocale, useWords } from "@/components/i18n/words-provider";
import { cn } from "./cn";
import { type FileRejection, formatBytes } from "./file-rules";

/** Which files were not taken, and why. */
export function FileRejections({ rejected, className }: { rejected: readonly FileRejection[]; className?: string }) {
  const t = useWords("fileDrop");
  const locale = useLocale();

  return (
    <div role="alert" className={cn("text-sm text-danger-ink empty:hidden", className)}>
      {rejected.map(({ name, reason, rules }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name and the list is replaced whole
        <p key={index}>
          <strong className="font-medium break-all">{name}</strong>{" "}
          {t(reason, { size: formatBytes(rules.maxBytes, locale), max: rules.maxFiles })}
        </p>
      ))}
    </div>
  );
}
