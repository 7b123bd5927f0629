"use client";

import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import type { WireAccess } from "@/app/api/desk/_dialect/schemas-github";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Skeleton } from "@/components/ui/skeleton";
import { deskApi } from "@/lib/queries/desk-api";
import { Section } from "./section";

/** What the credentials are good for, tried at GitHub. */
export function Access({ product }: { product: WireProduct }) {
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ["github-access", product.id, product.repository, product.hasGithubToken],
    queryFn: ({ signal }) => deskApi<WireAccess>(`/products/${product.id}/github-access`, { signal }),
    retry: false,
    staleTime: 60_000,
  });

  return (
    <Section
      title="Access"
      action={
        <Button size="sm" variant="ghost" pending={isFetching} onClick={() => void refetch()}>
          <RefreshCw aria-hidden /> Try again
        </Button>
      }
    >
      {data ? <Findings check={data} repository={product.repository ?? ""} /> : null}
      {error ? <Callout tone="danger">{error.message}</Callout> : null}
      {data || error ? null : <Skeleton className="h-10" />}
    </Section>
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
