import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "@/components/ui/toast";
import { deskApi } from "@/lib/queries/desk-api";

/** Has the native API make a secret at `path`. It is shown until the page is left; then nobody can read it any more. */
export function useNewSecret(path: string) {
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: () => deskApi<{ secret: string }>(path, { method: "POST" }),
    onSuccess: (made) => {
      setSecret(made.secret);
      router.refresh();
    },
    onError: (error) => toast.error("No new secret was made", { description: error.message }),
  });

  return { secret, isPending, renew: () => mutate() };
}
