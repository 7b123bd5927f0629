"use client";

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import type { WireAccess } from "@/app/api/desk/_dialect/schemas-github";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { deskApi } from "@/lib/queries/desk-api";
import { Section } from "../../../../_components/section";

/** What the credentials are good for, tried at GitHub: when they are saved, when asked to, else at most every few minutes. */
export function Access({ product }: { product: WireProduct }) {
  const queries = useQueryClient();
  const query = accessQuery(product);
  const { data, error, isPending } = useQuery(query);
  const check = useMutation({
    mutationFn: () => deskApi<WireAccess>(`/products/${product.id}/github-access?fresh=true`),
    onSuccess: (found) => queries.setQueryData(query.queryKey, found),
  });
  const failure = check.error ?? (data ? null : error);

  return (
    <Section
      title="Access"
      lead={data ? <Checked time={data.checkedAt} /> : null}
      action={
        <Button size="sm" variant="ghost" pending={check.isPending} onClick={() => check.mutate()}>
          <RefreshCw aria-hidden /> Check now
        </Button>
      }
    >
      <div role="status" className="flex flex-col gap-3">
        {isPending ? <Skeleton className="h-10" /> : null}
        {failure ? <Callout tone="danger">{failure.message}</Callout> : null}
        {data && !check.error ? <Findings check={data} repository={product.repository ?? ""} /> : null}
      </div>
    </Section>
  );
}

function accessQuery(product: WireProduct) {
  return queryOptions({
    queryKey: ["github-access", product.id, product.updatedAt] as const,
    queryFn: ({ signal }) => deskApi<WireAccess>(`/products/${product.id}/github-access`, { signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function Checked({ time }: { time: string }) {
  return (
    <>
      Asked of GitHub <RelativeTime time={time} />.
    </>
  );
}

function Findings({ check: { access, problem, installUrl }, repository }: { check: WireAccess; repository: string }) {
  return (
    <>
      <Finding access={access} problem={problem} repository={repository} />
      {installUrl ? (
        <a
          href={installUrl}
          target="_blank"
          rel="noopener noreferrer"
          className="self-start text-sm text-accent-ink hover:underline"
        >
          Install the desk’s GitHub App on more repositories
        </a>
      ) : null}
    </>
  );
}

function Finding({ access, problem, repository }: Pick<WireAccess, "access" | "problem"> & { repository: string }) {
  if (problem) return <Callout tone="danger">{problem}.</Callout>;
  if (!access) {
    return (
      <Callout tone="warning">
        With these credentials GitHub shows no repository {repository}. Deliveries move tickets all the same; issues
        cannot be made, and what a deployment contains cannot be asked.
      </Callout>
    );
  }
  const kind = access.isPrivate ? "private" : "public";
  if (access.mayWrite)
    return (
      <Callout tone="success">
        {access.name}, a {kind} repository, can be read and written to.
      </Callout>
    );

  return (
    <Callout tone="warning">
      {access.name}, a {kind} repository, can be read. To make issues a token or the app is needed.
    </Callout>
  );
}
