import { notFound } from "next/navigation";
import { z } from "zod";
import { DomainError, InvalidInput } from "@/lib/domain/errors";

/** What is there for this id, or the page that says that nothing is: for ids that are none and worn-out cursors too. */
export async function orNotFound<T>(id: string, find: () => Promise<T>): Promise<T> {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await find();
  } catch (error) {
    const isMissing = error instanceof InvalidInput || (error instanceof DomainError && error.code === "NOT_FOUND");
    if (isMissing) notFound();
    throw error;
  }
}
