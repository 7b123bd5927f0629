"use client";

import "./globals.css";
import { Failure } from "@/components/shell/failure";

/** Stands in for the root layout when that itself has failed. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>Glassdesk</title>
        <main className="flex min-h-dvh items-center">
          <Failure {...props} />
        </main>
      </body>
    </html>
  );
}
