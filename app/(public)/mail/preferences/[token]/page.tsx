import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { getContext } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { getMailChoice, type MailChoice, type OptOutScope } from "@/lib/domain/mail/opt-out";
import { choose } from "./choose";

export const metadata: Metadata = { title: "Mail from us", robots: { index: false, follow: false } };

export default async function MailPreferencesPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const choice = await getMailChoice(await getContext(), decodeURIComponent(token)).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const { address, ticket, optedOut } = choice;

  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-6 px-4 py-10 sm:px-6">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">Mail from us</h1>
        <p className="mt-1 text-ink-muted [overflow-wrap:anywhere]">
          To <span className="font-medium text-ink">{address}</span>
        </p>
      </div>
      <Callout tone={optedOut.ticket || optedOut.all ? "success" : "info"} role="status">
        {standing(choice)}
      </Callout>
      <Card className="divide-y">
        <Choice token={token} scope="ticket" isOut={optedOut.ticket} title={`About ${ticket.publicId}`}>
          {ticket.subject}
        </Choice>
        <Choice token={token} scope="all" isOut={optedOut.all} title="All mail from this desk">
          Answers to all your tickets, and their progress. You can still follow them on their pages.
        </Choice>
      </Card>
    </div>
  );
}

function standing({ ticket, optedOut }: MailChoice): string {
  if (optedOut.all) return "You get no mail from us any more.";
  if (optedOut.ticket) return `You get no more mail about ${ticket.publicId}.`;

  return `You get mail about ${ticket.publicId} when there is an answer or progress.`;
}

type ChoiceProps = { token: string; scope: OptOutScope; isOut: boolean; title: string; children: string };

function Choice({ token, scope, isOut, title, children }: ChoiceProps) {
  return (
    <form action={choose} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
      <input type="hidden" name="token" value={decodeURIComponent(token)} />
      <input type="hidden" name="scope" value={scope} />
      <input type="hidden" name="wanted" value={isOut ? "yes" : "no"} />
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="font-medium">{title}</h2>
        <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">{children}</p>
      </div>
      <Button type="submit" variant={isOut ? "secondary" : "primary"}>
        {isOut ? "Send it again" : "Stop it"}
        <span className="sr-only">: {title}</span>
      </Button>
    </form>
  );
}
