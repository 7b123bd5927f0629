import { visibleFiles } from "@/lib/db/visibility";
import { actingUserId, type DomainContext } from "../context";
import { DomainError, notFound } from "../errors";
import { authorize, isAgent } from "../policy";
import { lockTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { touchTicket } from "../tickets/touch";
import { withTransaction } from "../transaction";
import { derivedKeys } from "./file";
import { forgetContent, shownFile } from "./keep-file";

/**
 * Takes a file off a ticket for good. Its content is deleted right after.
 * @throws NOT_FOUND when the ticket has no such file, FORBIDDEN for a requester who has not added it
 */
export async function removeFile(ctx: DomainContext, key: TicketKey, fileId: string): Promise<void> {
  authorize(ctx, "ticket.removeFile");

  await withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, key);
    const row = await tx.db.attachment.findFirst({ where: { id: fileId, ticketId: ticket.id, ...visibleFiles(ctx) } });
    if (!row) throw notFound("File");
    if (!isAgent(ctx.actor) && row.uploadedById !== actingUserId(ctx.actor)) {
      throw new DomainError("FORBIDDEN", "Only agents remove the files of others");
    }

    await tx.db.attachment.delete({ where: { id: row.id } });
    await touchTicket(tx, ticket.id);
    if (row.storageKey) await forgetContent(tx, [row.storageKey, ...derivedKeys(row.id)]);
    tx.record({ ticketId: ticket.id, kind: "file_removed", before: shownFile(row) });
  });
}
