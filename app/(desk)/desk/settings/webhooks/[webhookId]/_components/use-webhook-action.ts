"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { DeskApiError, type DeskRequest, deskApi } from "@/lib/queries/desk-api";

/** One press that changes something at `path` below the webhooks, with its outcome in a toast. */
export function useWebhookAction() {
  const router = useRouter();
  const [pending, setPending] = useState(false);

  const act = async <Answer>(path: string, request: DeskRequest, onDone: (answer: Answer) => void) => {
    setPending(true);
    try {
      onDone(await deskApi<Answer>(`/webhooks/${path}`, request));
      router.refresh();
    } catch (error) {
      toast.error("That did not work", { description: error instanceof DeskApiError ? error.message : undefined });
    } finally {
      setPending(false);
    }
  };

  return { act, pending, router };
}
