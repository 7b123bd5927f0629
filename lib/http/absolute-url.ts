import { env } from "@/lib/env";

/** The address of a path on this deployment, for mails, APIs and other places that leave it. */
export function absoluteUrl(path: string): string {
  return `${env().PUBLIC_URL}${path}`;
}
