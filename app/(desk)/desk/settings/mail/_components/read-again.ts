"use server";

import { revalidatePath } from "next/cache";
import { requireAgent } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { readMailAgain } from "@/lib/domain/mail/list-incoming";

/** Pressing twice is pressing once. */
export async function readAgain(form: FormData): Promise<void> {
  const ctx = await requireAgent("/desk/settings/mail?box=received");
  await readMailAgain(ctx, String(form.get("mailId") ?? "")).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== "CONFLICT") throw error;
  });

  revalidatePath("/desk/settings/mail");
}
