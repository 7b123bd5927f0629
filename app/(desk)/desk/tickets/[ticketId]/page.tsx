import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireAgent } from "@/lib/auth/session";
import { SCREENSHOT_MAX_BYTES, SCREENSHOT_TYPES } from "@/lib/domain/attachments/upload";
import { SCREENSHOTS_MAX } from "@/lib/domain/tickets/schemas";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { TicketMail } from "./_components/ticket-mail";
import { TicketView } from "./_components/ticket-view";
import { findDetails, loadTicketPage } from "./load-ticket-page";

type Props = { params: Promise<{ ticketId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ticketId } = await params;
  const details = await findDetails(ticketId);
  if (!details) return { title: "Ticket not found" };

  return { title: `${publicId(details.ticket.number)} ${details.ticket.subject}` };
}

export default async function TicketPage({ params }: Props) {
  const { ticketId } = await params;
  const ctx = await requireAgent(`/desk/tickets/${ticketId}`);
  const details = await findDetails(ticketId);
  if (!details) notFound();

  // One address per ticket: links by UUID and in other spellings lead to it.
  const id = publicId(details.ticket.number);
  if (ticketId !== id) redirect(`/desk/tickets/${id}`);

  return (
    <HydrationBoundary state={dehydrate(await loadTicketPage(ctx, details))}>
      <TicketView
        key={id}
        publicId={id}
        mail={<TicketMail ctx={ctx} ticket={details.ticket} />}
        screenshots={{ accept: SCREENSHOT_TYPES, maxFiles: SCREENSHOTS_MAX, maxBytes: SCREENSHOT_MAX_BYTES }}
      />
    </HydrationBoundary>
  );
}
