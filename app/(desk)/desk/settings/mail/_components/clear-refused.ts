"use server";

import { revalidatePath } from "next/cache";
import { requireAgent } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { clearRefusedAddress } from "@/lib/domain/mail/refused";

/** Pressing twice is pressing once. */
export async function clearRefused(form: FormData): Promise<void> {
  const ctx = await requireAgent("/desk/settings/mail?box=refused");
  await clearRefusedAddress(ctx, String(form.get("address") ?? "")).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== "NOT_FOUND") throw error;
  });

  revalidatePath("/desk/settings/mail");
}
