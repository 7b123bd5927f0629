"use client";

import { useMutation } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { WireRefusedMirror } from "@/app/api/desk/_dialect/schemas-itsm";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { deskApi } from "@/lib/queries/desk-api";
import { Section } from "../../../../_components/section";

type RefusedListProps = {
  refused: readonly WireRefusedMirror[];
  /** There are more than are shown. */
  hasMore: boolean;
};

/** Tickets that Freshservice will not have as they are, newest first. */
export function RefusedList({ refused, hasMore }: RefusedListProps) {
  return (
    <Section
      title="Refused tickets"
      lead={
        refused.length > 0
          ? "Freshservice will not have these as they are. Put right there what it asks for, or change the ticket; then try again."
          : undefined
      }
    >
      {refused.length === 0 ? (
        <p className="text-sm text-ink-faint">None: Freshservice has taken every ticket.</p>
      ) : null}
      <ul className="divide-y">
        {refused.map((mirror) => (
          <li key={mirror.ticketId} className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2.5 text-sm">
            <span className="min-w-0 flex-1 basis-64">
              <Link href={`/desk/tickets/${mirror.publicId}`} className="font-medium hover:underline">
                <span className="font-mono text-xs text-ink-muted">{mirror.publicId}</span>{" "}
                <span className="[overflow-wrap:anywhere]">{mirror.subject}</span>
              </Link>
              <span className="block text-warning-ink [overflow-wrap:anywhere]">{mirror.refusal}</span>
              <span className="block text-xs text-ink-faint">
                <RelativeTime time={mirror.refusedAt} />
              </span>
            </span>
            <TryAgain publicId={mirror.publicId} />
          </li>
        ))}
      </ul>
      {hasMore ? (
        <p className="text-sm text-ink-faint">
          The latest {refused.length}. Older ones are in the API, at /refused-mirrors.
        </p>
      ) : null}
    </Section>
  );
}

function TryAgain({ publicId }: { publicId: string }) {
  const router = useRouter();
  const { mutate, isPending } = useMutation({
    mutationFn: () => deskApi(`/tickets/${publicId}/mirror`, { method: "POST" }),
    onSuccess: () => {
      toast.success(`${publicId} is tried again`);
      router.refresh();
    },
    onError: (error) => toast.error("That did not work", { description: error.message }),
  });

  return (
    <Button size="sm" pending={isPending} onClick={() => mutate()}>
      <RefreshCw aria-hidden /> Try again<span className="sr-only"> with {publicId}</span>
    </Button>
  );
}
