import { createMirroredTicket } from "@/lib/domain/mirrors/create";
import { pullMirrors } from "@/lib/domain/mirrors/pull";
import { getTicket } from "@/lib/domain/tickets/get";
import type { TicketChanges } from "@/lib/domain/tickets/schemas";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { updateTicket } from "@/lib/domain/tickets/update";
import { env, provideEnv } from "@/lib/env";
import { itsm } from "@/lib/itsm";
import { asSystem, type TestContext } from "./contexts";
import { resetDatabase } from "./database";
import { anEmail } from "./factories";
import { FRESHSERVICE_KEY, fakeFreshservice } from "./freshservice";
import { followEvents } from "./jobs";

/** An empty desk whose tickets are mirrored in a Freshservice account on loopback, `fresh`. */
export async function openMirroredDesk() {
  await resetDatabase();
  const fresh = await fakeFreshservice();
  provideEnv({ ...env(), FRESHSERVICE_BASE_URL: fresh.url, FRESHSERVICE_API_KEY: FRESHSERVICE_KEY });
  const system: TestContext = await asSystem();
  await followEvents();

  return {
    ...{ fresh, system },
    create: () =>
      createMirroredTicket(system, itsm(), { subject: "VPN", body: "It is down.", requester: { email: anEmail() } }),
    update: (ticket: Ticket, changes: TicketChanges) => updateTicket(system, { ticket, changes }),
    /** The ticket as it is now. */
    now: (ticket: Ticket) => getTicket(system, ticket),
    /** Reads what changed there. */
    pull: () => pullMirrors(system, itsm(), fresh.url),
    /** What was asked there since this was last looked at. */
    asked: () => fresh.requests.splice(0),
  };
}

export type MirroredDesk = Awaited<ReturnType<typeof openMirroredDesk>>;
