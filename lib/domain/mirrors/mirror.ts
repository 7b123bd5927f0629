import { createHash } from "node:crypto";
import { z } from "zod";
import type { MirrorFields, RemoteFields, RemoteTicket } from "@/lib/itsm/provider";
import type { Ticket } from "../tickets/ticket";
import { FOLDED_STATUSES, foldStatus, PRIORITIES } from "../tickets/vocabulary";

/**
 * What both sides last knew of each other. Whoever differs from their own half has changed something since; so what one
 * side tells is never taken for news when it comes back from the other.
 */
export const Agreed = z.object({
  /** The description only as a hash: it flows one way, and is long. */
  ours: z.object({
    subject: z.string(),
    description: z.string(),
    status: z.enum(FOLDED_STATUSES),
    priority: z.enum(PRIORITIES),
    requesterEmail: z.string(),
  }),
  theirs: z.object({
    subject: z.string(),
    status: z.enum(FOLDED_STATUSES).nullable(),
    priority: z.enum(PRIORITIES).nullable(),
  }),
  /** The provider's time of the state that `theirs` is. */
  theirsAt: z.iso.datetime(),
});
export type Agreed = z.output<typeof Agreed>;

/** What a provider is told of a ticket. */
export function toMirrorFields(ticket: Ticket): MirrorFields {
  return {
    subject: ticket.subject,
    description: ticket.body,
    status: foldStatus(ticket.status),
    priority: ticket.priority,
    requesterEmail: ticket.requester.email,
  };
}

export function agree(fields: MirrorFields, remote: RemoteTicket): Agreed {
  return { ours: known(fields), theirs: toRemoteFields(remote), theirsAt: remote.updatedAt.toISOString() };
}

export function toRemoteFields({ subject, status, priority }: RemoteTicket): RemoteFields {
  return { subject, status, priority };
}

/** What of `fields` the provider does not know yet. */
export function unknownOf(fields: MirrorFields, agreed: Agreed): Partial<MirrorFields> {
  const now = known(fields);
  const names = (Object.keys(now) as (keyof MirrorFields)[]).filter((name) => now[name] !== agreed.ours[name]);

  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** What was changed at the provider since, as changes of the ticket. */
export function changesOf(remote: RemoteTicket, agreed: Agreed, ticket: Ticket) {
  const { subject, status, priority } = remote;
  const theirs = agreed.theirs;

  return {
    ...(subject.trim() !== "" && subject !== theirs.subject && { subject }),
    ...(status !== null && status !== theirs.status && status !== foldStatus(ticket.status) && { status }),
    ...(priority !== null && priority !== theirs.priority && { priority }),
  };
}

function known(fields: MirrorFields): Agreed["ours"] {
  return { ...fields, description: createHash("sha256").update(fields.description).digest("base64url") };
}

const MARKER_DIGITS = 25;

/** By which a provider's ticket names ours: short enough for a tag, and the same in every case. */
export function markerOf(ticketId: string): string {
  return `gd-${BigInt(`0x${ticketId.replaceAll("-", "")}`)
    .toString(36)
    .padStart(MARKER_DIGITS, "0")}`;
}
