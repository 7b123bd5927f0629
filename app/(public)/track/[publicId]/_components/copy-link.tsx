"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useWords } from "@/components/i18n/words-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

const SHOWN_MS = 2_000;

export function CopyLink({ address, children }: { address: string; children: string }) {
  const t = useWords("share");
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setIsCopied(true);
    } catch {
      toast.error(t("refused"), { description: address });
    }
  };

  return (
    <Button size="sm" onClick={copy} className="text-ink noscript:hidden">
      {isCopied ? <Check aria-hidden className="text-success-ink" /> : <Copy aria-hidden />}
      {children}
      <span role="status" className="sr-only">
        {isCopied ? t("copied") : null}
      </span>
    </Button>
  );
}
