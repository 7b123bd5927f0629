"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether JavaScript runs: false in the page as it is sent, true once the browser has taken it over. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
