import { z } from "zod";
import { githubWebHost } from "@/lib/github/addresses";
import type { DomainContext } from "../context";
import { invalidField } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { line, WebAddress } from "../text";
import { type TransactionContext, withTransaction } from "../transaction";
import { lockTicket } from "./get";
import { linkTarget } from "./link-target";
import type { TicketLink } from "./ticket";
import type { TicketKey } from "./ticket-id";
import { touchTicket } from "./touch";
import { LINK_KINDS } from "./vocabulary";

export const AddLinkInput = z.object({
  url: WebAddress,
  /** Needed unless the address is that of a GitHub issue or pull request. */
  kind: z.enum(LINK_KINDS).optional(),
  title: line(256).nullish(),
});
export type AddLinkInput = z.input<typeof AddLinkInput>;

/**
 * Links a ticket to its issue, a pull request or a deployment. Linking the same one twice changes nothing.
 * @throws NOT_FOUND, INVALID_INPUT (also without a kind, where the address does not tell it)
 */
export async function addLink(
  ctx: DomainContext | TransactionContext,
  key: TicketKey,
  input: AddLinkInput,
): Promise<TicketLink> {
  authorize(ctx, "ticket.update");
  const { url, title, ...wanted } = parse(AddLinkInput, input);
  const target = linkTarget(url, githubWebHost());
  const kind = wanted.kind ?? target?.kind;
  if (!kind) throw invalidField("kind", "is required: the address does not tell what it leads to");

  return withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, key);
    const named = target?.kind === kind ? { repository: target.repository, number: target.number } : null;
    const known = await tx.db.ticketLink.findFirst({
      where: { ticketId: ticket.id, OR: [{ url }, ...(named ? [{ kind, ...named }] : [])] },
      omit: { ticketId: true },
    });
    if (known) return known;

    const link = await tx.db.ticketLink.create({
      data: { id: newId(tx.now()), ticketId: ticket.id, kind, url, title, createdAt: tx.now(), ...named },
      omit: { ticketId: true },
    });
    await touchTicket(tx, ticket.id);
    tx.record({ ticketId: ticket.id, kind: "link_added", after: shownLink(link) });

    return link;
  });
}

/** What the timeline tells of a link. */
export function shownLink({ id, kind, url, title }: TicketLink) {
  return { linkId: id, kind, url, title };
}
