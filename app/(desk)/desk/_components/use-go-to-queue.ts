"use client";

import { usePathname, useRouter } from "next/navigation";
import { showQueue } from "./queue-link";

/** Goes to a view of the queue, the fast way when the queue is on screen. */
export function useGoToQueue(): (href: string) => void {
  const router = useRouter();
  const isInQueue = usePathname() === "/desk";

  return (href) => (isInQueue ? showQueue(href) : router.push(href));
}
