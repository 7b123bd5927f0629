"use client";

import { Share2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";

/** The device's own share sheet where it has one; elsewhere the address goes to the clipboard. */
export function ShareButton({ address }: { address: string }) {
  const share = async () => {
    if (canShare()) return navigator.share({ url: address }).catch(() => {});
    try {
      await navigator.clipboard.writeText(address);
      toast.success("Public link copied");
    } catch {
      toast.error("Your browser did not allow copying", { description: address });
    }
  };

  return (
    <Button size="sm" onClick={share}>
      <Share2 aria-hidden /> Share
      <span className="sr-only">the public link</span>
    </Button>
  );
}

/** Desktop browsers have share sheets too, but few people look for their clipboard there. */
function canShare(): boolean {
  return typeof navigator.share === "function" && matchMedia("(pointer: coarse)").matches;
}
