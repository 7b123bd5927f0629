"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireAgent } from "@/lib/auth/session";
import { addComment } from "@/lib/domain/comments/add";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";

/** The composer's form when the browser runs no JavaScript. */
export async function answer(form: FormData): Promise<void> {
  const ticket = String(form.get("ticket"));
  const path = `/desk/tickets/${encodeURIComponent(ticket)}`;
  const ctx = await requireAgent(path);
  const body = String(form.get("body") ?? "");

  if (body.trim() !== "") {
    await addComment(ctx, requireTicketKey(ticket), { body, internal: form.get("internal") === "on" });
    revalidatePath(path);
  }
  redirect(path);
}
