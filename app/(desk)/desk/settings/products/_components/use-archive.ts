"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import { toast } from "@/components/ui/toast";
import { deskKeys } from "@/lib/queries/desk";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";

/** Archived products take no new tickets; the ones they have stay. Done at once, and taken back as easily. */
export function useArchive({ id, name }: WireProduct) {
  const router = useRouter();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);

  const setArchived = async (archived: boolean) => {
    setPending(true);
    try {
      await deskApi(`/products/${id}`, { method: "PATCH", body: { archived } });
      void client.invalidateQueries({ queryKey: deskKeys.products });
      router.refresh();
      toast.undo(archived ? `${name} is archived` : `${name} takes tickets again`, () => void setArchived(!archived));
    } catch (error) {
      toast.error("Not saved", { description: error instanceof DeskApiError ? error.message : undefined });
    } finally {
      setPending(false);
    }
  };

  return { pending, setArchived };
}
