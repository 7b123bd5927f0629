import Link from "next/link";
import { sentenceOf } from "@/app/(desk)/desk/tickets/[ticketId]/_components/conversation/event-sentence";
import type { WireGithubDeliveryDetails } from "@/app/api/desk/_dialect/schemas-github";

/** What a delivery did to each ticket that it concerned. */
export function Effects({ delivery: { effects, tickets, state } }: { delivery: WireGithubDeliveryDetails }) {
  return (
    <section aria-labelledby="effects" className="flex flex-col gap-3">
      <h3 id="effects" className="font-medium">
        What it did
      </h3>
      {effects.length === 0 ? (
        <p className="text-sm text-ink-muted">
          {state === "waiting" ? "Nothing so far." : "Nothing: it was about nothing that a ticket waits for."}
        </p>
      ) : (
        <ul className="divide-y rounded-xl border">
          {effects.map(({ publicId, events }) => (
            <li key={publicId} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3 text-sm">
              <Link href={`/desk/tickets/${publicId}`} className="font-mono text-accent-ink hover:underline">
                {publicId}
              </Link>
              <ul className="min-w-0 flex-1">
                {events.map((event) => (
                  <li key={event.seq}>{capital(sentenceOf(event).did)}</li>
                ))}
                {events.length === 0 ? <li className="text-ink-muted">Was there already</li> : null}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {tickets > effects.length ? (
        <p className="text-sm text-ink-muted">
          The first {effects.length} of {tickets} tickets.
        </p>
      ) : null}
    </section>
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
