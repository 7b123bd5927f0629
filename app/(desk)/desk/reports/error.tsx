"use client";

import { Failure } from "@/components/shell/failure";

/** Inside the desk's frame, so that the queue stays within reach. */
export default function ReportsError(props: { error: unknown; retry: () => void }) {
  return <Failure {...props} />;
}
