"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { DeskApiError, deskApi } from "@/lib/queries/desk-api";

/** `path`: what to remove, below `/api/desk`. */
type RemoveButtonProps = { path: string; name: string; title: string; description: string };

export function RemoveButton({ path, name, title, description }: RemoveButtonProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);

  const remove = async () => {
    try {
      await deskApi(path, { method: "DELETE" });
      toast.success(`${name} is removed`);
      router.refresh();
    } catch (error) {
      toast.error(error instanceof DeskApiError ? error.message : "Something failed on our side. Try again.");
    }
  };

  return (
    <>
      <IconButton label={`Remove ${name}`} size="icon-sm" onClick={() => setOpen(true)}>
        <Trash2 aria-hidden />
      </IconButton>
      <AlertDialog
        open={open}
        onOpenChange={setOpen}
        title={title}
        description={description}
        confirmLabel="Remove"
        onConfirm={() => void remove()}
      />
    </>
  );
}
