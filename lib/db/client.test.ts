import { expect, it } from "vitest";
import { createTicket } from "@/lib/domain/tickets/create";
import { listTickets } from "@/lib/domain/tickets/list";
import { asSystem } from "@/lib/testing/contexts";
import { anotherDatabase } from "@/lib/testing/database";
import { anEmail } from "@/lib/testing/factories";
import { createDatabase } from "./client";
import { withClient } from "./with-client";

it("keeps the times it was given when the server stands in another time zone", async () => {
  const url = await anotherDatabase("tokyo");
  await withClient(url, (client) =>
    client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone TO 'Asia/Tokyo'`),
  );
  const db = createDatabase(url);
  const at = new Date("2026-03-29T01:30:00.123Z");
  const ctx = { ...(await asSystem()), db, now: () => at };

  try {
    const ticket = await createTicket(ctx, { subject: "S", body: "B", requester: { email: anEmail() }, dueAt: at });
    const [kept] = await db.$queryRaw<
      { ms: number }[]
    >`SELECT extract(epoch FROM due_at)::float8 * 1000 AS ms FROM ticket`;
    const { items } = await listTickets(ctx, { createdFrom: at, createdTo: at });

    expect(ticket).toMatchObject({ createdAt: at, dueAt: at });
    expect(kept?.ms).toBe(at.getTime());
    expect(items).toHaveLength(1);
    expect(ticket).toMatchObject({ ...items[0] });
  } finally {
    await db.$disconnect();
  }
});
