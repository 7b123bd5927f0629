import { nativeDriver } from "@/app/api/desk/contract-driver";
import { mcpDriver } from "@/app/mcp/contract-driver";
import type { Mode } from "@/lib/domain/context";
import { getTicket } from "@/lib/domain/tickets/get";
import { listTickets } from "@/lib/domain/tickets/list";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { listTimeline } from "@/lib/domain/tickets/timeline";
import { ASSUMED_PRIORITY } from "@/lib/domain/tickets/vocabulary";
import { asSystem } from "@/lib/testing/contexts";
import type { DialectDriver, NewTicket, SeenTicket } from "@/lib/testing/dialect-driver";
import { anEmail, unique } from "@/lib/testing/factories";
import { aurionDriver } from "./(aurion)/contract-driver";
import { helpdeskDriver } from "./(helpdesk)/contract-driver";
import { tinydeskDriver } from "./(tinydesk)/contract-driver";
import { turadeskDriver } from "./(turadesk)/contract-driver";

/** Every dialect, for the contract suites. */
export const DRIVERS: readonly DialectDriver[] = [
  tinydeskDriver,
  helpdeskDriver,
  turadeskDriver,
  aurionDriver,
  nativeDriver,
  mcpDriver,
];

/** Every dialect with every other, and with itself. */
export const PAIRS = DRIVERS.flatMap((maker) => DRIVERS.map((reader) => ({ maker, reader })));

type Complete<K extends keyof DialectDriver> = DialectDriver & Required<Pick<DialectDriver, K>>;

/** The dialects that can do all of this. */
export function driversWho<K extends keyof DialectDriver>(...abilities: K[]): Complete<K>[] {
  return DRIVERS.filter((driver): driver is Complete<K> => abilities.every((ability) => driver[ability]));
}

/** A submission of a new requester, that says something in every field. */
export function aSubmission(product: { slug: string }): NewTicket {
  return {
    subject: unique("Subject"),
    body: "Steps:\n1. Open Safari 17 – nothing happens 🧭",
    email: anEmail(),
    product: product.slug,
    priority: "high",
    tags: ["login", "safari"],
    metadata: { category: "Web", build: 17, nested: { list: [1, null, "ü"] } },
  };
}

/** What everybody who reads it has to see of a submission, made through `maker`. */
export function submitted(maker: DialectDriver, ticket: NewTicket, product: { name: string }): SeenTicket {
  const has = (field: DialectDriver["makes"][number]) => maker.makes.includes(field);

  return {
    subject: ticket.subject,
    body: ticket.body,
    email: ticket.email,
    product: has("product") ? product.name : null,
    priority: has("priority") ? ticket.priority : ASSUMED_PRIORITY,
    tags: has("tags") ? ticket.tags : [],
    metadata: has("metadata") ? ticket.metadata : {},
    status: "new",
    stage: "RECEIVED",
    assignee: null,
    comments: [],
    notes: [],
  };
}

/** `expected` as this dialect tells it: without what it has no word for. */
export function asToldBy(driver: DialectDriver, seen: SeenTicket | null, expected: SeenTicket): SeenTicket {
  const folded = expected.status === "new" && !driver.tellsNew ? { ...expected, status: "open" } : expected;

  return Object.fromEntries(Object.entries(folded).filter(([field]) => seen !== null && field in seen));
}

/** The only ticket of this requester, whatever a dialect calls it. */
export async function ticketOf(email: string, mode: Mode = "live"): Promise<Ticket> {
  const tickets = await ticketsOf(email, mode);
  const [ticket] = tickets;
  if (!ticket || tickets.length > 1) throw new Error(`${tickets.length} tickets of ${email}`);

  return getTicket(await asSystem({ mode }), ticket);
}

export async function ticketsOf(email: string, mode: Mode = "live") {
  return (await listTickets(await asSystem({ mode }), { requester: email })).items;
}

/** What happened to the ticket, oldest first. */
export async function eventsOf(ticket: Pick<Ticket, "id">) {
  const { items } = await listTimeline(await asSystem(), { id: ticket.id }, { limit: 200 });

  return items.reverse();
}
