import { expect, it } from "vitest";
import { asAgent } from "@/lib/testing/contexts";
import { anEmail, aTicket } from "@/lib/testing/factories";
import { assignTicket } from "./assign";

it("gives a ticket to somebody by e-mail address, and to nobody", async () => {
  const agent = await asAgent();
  const ticket = await aTicket();
  const email = anEmail();

  expect((await assignTicket(agent, ticket, email)).assignee?.email).toBe(email);
  expect((await assignTicket(agent, ticket, null)).assignee).toBeNull();
});

it("gives nobody rights by giving them a ticket", async () => {
  const agent = await asAgent();
  const ticket = await assignTicket(agent, await aTicket(), anEmail());

  const assignee = await agent.db.user.findUniqueOrThrow({ where: { id: ticket.assignee?.id } });

  expect(assignee).toMatchObject({ roles: [], passwordHash: null });
});
