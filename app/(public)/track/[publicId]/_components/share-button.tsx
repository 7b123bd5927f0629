"use client";

import { Share2 } from "lucide-react";
import { useWords } from "@/components/i18n/words-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

/** The device's own share sheet where it has one; elsewhere the address goes to the clipboard. */
export function ShareButton({ address }: { address: string }) {
  const t = useWords("share");

  const share = async () => {
    if (canShare()) return navigator.share({ url: address }).catch(() => {});
    try {
      await navigator.clipboard.writeText(address);
      toast.success(t("linkCopied"));
    } catch {
      toast.error(t("refused"), { description: address });
    }
  };

  return (
    <Button size="sm" onClick={share}>
      <Share2 aria-hidden /> {t("share")}
      <span className="sr-only">{t("what")}</span>
    </Button>
  );
}

/** Desktop browsers have share sheets too, but few people look for their clipboard there. */
function canShare(): boolean {
  return typeof navigator.share === "function" && matchMedia("(pointer: coarse)").matches;
}
