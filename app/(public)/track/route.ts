import { guessTicketKey, publicId } from "@/lib/domain/tickets/ticket-id";

const ECHO_MAX = 64;

/** The look-up form's answer: to the ticket that was meant, or back to the form with what was typed. */
export function GET(request: Request): Response {
  const typed = new URL(request.url).searchParams.get("id") ?? "";
  const key = guessTicketKey(typed);
  if (!key) return seeOther(`/?${new URLSearchParams({ lookup: typed.slice(0, ECHO_MAX) })}#look-up`);

  return seeOther(`/track/${"number" in key ? publicId(key.number) : key.id}`);
}

/** A relative address stays right behind any proxy. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
