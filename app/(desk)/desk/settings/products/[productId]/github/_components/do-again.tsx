"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { deskApi } from "@/lib/queries/desk-api";

type DoAgainProps = { productId: string; deliveryId: string; isUrgent: boolean };

/** Has a delivery done once more. What it did already is not done twice. */
export function DoAgain({ productId, deliveryId, isUrgent }: DoAgainProps) {
  const router = useRouter();
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      deskApi(`/products/${productId}/deliveries/${encodeURIComponent(deliveryId)}/again`, { method: "POST" }),
    onSuccess: () => {
      toast.success("It is done again");
      router.refresh();
    },
    onError: (error) => toast.error("It was not done again", { description: error.message }),
  });

  return (
    <Button variant={isUrgent ? "primary" : undefined} pending={isPending} onClick={() => mutate()}>
      Do it again
    </Button>
  );
}
