"use client";

import { useWords } from "@/components/i18n/words-provider";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

type FailureProps = { error: unknown; retry: () => void };

/** What an error boundary shows. The reference is the digest that the server's log carries too. */
export function Failure({ error, retry }: FailureProps) {
  const t = useWords("failure");

  return (
    <ErrorState
      title={t("title")}
      titleAs="h1"
      reference={digestOf(error)}
      referenceLabel={t("reference")}
      action={
        <Button variant="primary" onClick={retry}>
          {t("retry")}
        </Button>
      }
    >
      {t("text")}
    </ErrorState>
  );
}

function digestOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
