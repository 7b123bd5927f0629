"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { WireApiKey } from "@/app/api/desk/_dialect/schemas";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";

export function RevokeKey({ apiKey: { id, name, hint } }: { apiKey: WireApiKey }) {
  const router = useRouter();
  const [pending, setPending] = useState(false);

  const revoke = async () => {
    setPending(true);
    try {
      await deskApi(`/keys/${id}`, { method: "DELETE" });
      router.refresh();
      toast.success(`${name} is revoked`);
    } catch (error) {
      toast.error("Not revoked", { description: error instanceof DeskApiError ? error.message : undefined });
    } finally {
      setPending(false);
    }
  };

  return (
    <AlertDialog
      title={`Revoke ${name}?`}
      description={`Programs that use the key ending in ${hint} are refused at once. This cannot be undone.`}
      confirmLabel="Revoke key"
      onConfirm={() => void revoke()}
      pending={pending}
      trigger={
        <Button size="sm" pending={pending}>
          Revoke<span className="sr-only"> {name}</span>
        </Button>
      }
    />
  );
}
