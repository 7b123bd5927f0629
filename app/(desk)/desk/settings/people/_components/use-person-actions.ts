"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { WirePersonDetails } from "@/app/api/desk/_dialect/people";
import { toast } from "@/components/ui/toast";
import { deskKeys } from "@/lib/queries/desk";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";

/** What needs no form. Disabling is done at once and taken back as easily. */
export function usePersonActions({ id, name, email }: WirePersonDetails) {
  const router = useRouter();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const who = name ?? email;

  const attempt = async (act: () => Promise<unknown>, onDone: () => void) => {
    setPending(true);
    try {
      await act();
      void client.invalidateQueries({ queryKey: deskKeys.agents });
      router.refresh();
      onDone();
    } catch (error) {
      toast.error("Not done", { description: error instanceof DeskApiError ? error.message : undefined });
    } finally {
      setPending(false);
    }
  };

  const setDisabled = (disabled: boolean): Promise<void> =>
    attempt(
      () => deskApi(`/people/${id}`, { method: "PATCH", body: { disabled } }),
      () => toast.undo(disabled ? `${who} is disabled` : `${who} is enabled`, () => void setDisabled(!disabled)),
    );
  const endSessions = () =>
    attempt(
      () => deskApi(`/people/${id}/sessions`, { method: "DELETE" }),
      () => toast.success(`${who} is signed out everywhere`),
    );

  return { pending, setDisabled, endSessions };
}
