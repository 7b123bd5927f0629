"use client";

import "./globals.css";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** Stands in for the root layout when that itself has failed; nothing else can be relied on, so it is English. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>Glassdesk</title>
        <main className="flex min-h-dvh items-center">
          <ErrorState
            title="This page could not be shown"
            titleAs="h1"
            reference={error.digest}
            action={
              <Button variant="primary" onClick={retry}>
                Try again
              </Button>
            }
          >
            Something failed on our side. Nothing you have sent is lost. If it happens again, tell us the reference.
          </ErrorState>
        </main>
      </body>
    </html>
  );
}
