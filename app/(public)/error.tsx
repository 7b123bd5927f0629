"use client";

import { Failure } from "@/components/shell/failure";

/** Inside the public layout, so header and footer stay. */
export default function PublicError(props: { error: unknown; retry: () => void }) {
  return <Failure {...props} />;
}
