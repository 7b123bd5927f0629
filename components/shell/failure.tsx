"use client";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

type FailureProps = { error: unknown; retry: () => void };

/** What an error boundary shows. The reference is the digest that the server's log carries too. */
export function Failure({ error, retry }: FailureProps) {
  return (
    <ErrorState
      title="This page could not be shown"
      titleAs="h1"
      reference={digestOf(error)}
      action={
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      Something failed on our side. Nothing you have sent is lost. If it happens again, tell us the reference.
    </ErrorState>
  );
}

function digestOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
