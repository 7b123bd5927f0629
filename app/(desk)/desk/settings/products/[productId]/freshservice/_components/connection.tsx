"use client";

import { useQuery } from "@tanstack/react-query";
import { PlugZap } from "lucide-react";
import type { WireItsmAccount } from "@/app/api/desk/_dialect/schemas-itsm";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { deskApi } from "@/lib/queries/desk-api";
import { Section } from "../../../../_components/section";

type ConnectionProps = {
  productId: string;
  account: WireItsmAccount;
  /** When the settings were last saved: with others, what was found before means nothing. */
  savedAt: string;
};

/** What the account is good for, tried at Freshservice, and how reading it goes. */
export function Connection({ productId, account, savedAt }: ConnectionProps) {
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ["freshservice-access", productId, account.url, savedAt],
    queryFn: ({ signal }) =>
      deskApi<{ problem: string | null }>(`/products/${productId}/freshservice-access`, { signal }),
    retry: false,
    gcTime: 0,
  });
  const problem = error?.message ?? (data?.problem ? `${data.problem}.` : null);

  return (
    <Section
      title="Connection"
      lead={<Reading account={account} />}
      action={
        <Button size="sm" pending={isFetching} onClick={() => void refetch()}>
          <PlugZap aria-hidden /> Check the connection
        </Button>
      }
    >
      {isFetching && !data && !error ? <Skeleton className="h-10" /> : null}
      {problem ? (
        <Callout tone="danger" role="status">
          {problem}
        </Callout>
      ) : null}
      {data && !problem ? (
        <Callout tone="success" role="status">
          {new URL(account.url).host} answers, and knows the key.
        </Callout>
      ) : null}
    </Section>
  );
}

function Reading({ account: { readAt, problem, failingSince } }: { account: WireItsmAccount }) {
  return (
    <>
      {readAt ? (
        <>
          Last read <RelativeTime time={readAt} />; it is read every minute.
        </>
      ) : (
        "Not read yet; it is read every minute."
      )}
      {failingSince ? (
        <span className="block text-danger-ink">
          Reading fails since <RelativeTime time={failingSince} />: {problem}.
        </span>
      ) : null}
    </>
  );
}
