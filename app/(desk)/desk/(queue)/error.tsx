"use client";

import { Failure } from "@/components/shell/failure";

/** Inside the desk's frame, so that the other views stay within reach. */
export default function QueueError(props: { error: unknown; retry: () => void }) {
  return <Failure {...props} />;
}
