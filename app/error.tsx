"use client";

import { Failure } from "@/components/shell/failure";

export default function PageError(props: { error: unknown; retry: () => void }) {
  return (
    <main id="main" tabIndex={-1} className="flex min-h-[60dvh] items-center outline-none">
      <Failure {...props} />
    </main>
  );
}
