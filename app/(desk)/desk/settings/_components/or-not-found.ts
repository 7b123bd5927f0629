import { notFound } from "next/navigation";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";

/** What an address names, or the page that says that nothing is there: for ids that are none and worn-out cursors too. */
export async function orNotFound<Found>(find: () => Promise<Found>): Promise<Found> {
  try {
    return await find();
  } catch (error) {
    const isMissing = error instanceof DomainError && (error.code === "NOT_FOUND" || error.code === "INVALID_INPUT");
    if (isMissing) notFound();
    throw error;
  }
}

/** For the id in an address: one that is none leads to the same page. */
export function aUuid(id: string): string {
  if (!z.uuid().safeParse(id).success) notFound();

  return id;
}
