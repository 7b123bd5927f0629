import { beforeAll, expect, it } from "vitest";
import { updateTicket } from "@/lib/domain/tickets/update";
import { aBrowser, browserOf } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { asAgent } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aTicket } from "@/lib/testing/factories";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import { aPolicy } from "@/lib/testing/slas";
import * as one from "./[ticketId]/route";
import * as all from "./route";

beforeAll(async () => {
  const close = await testDesk();
  await resetDatabase();
  await followEvents();

  return close;
});

it("tells those who work here of policy, targets, elapsed time and pauses, in the list, too", async () => {
  const { id: policy_id } = await aPolicy({ responseMinutes: 60, resolutionMinutes: 240 });
  await runJobs();
  const requester = await aPerson();
  const ticket = await aTicket({ requester: { id: requester.id } });
  await runJobs();
  const { headers } = await aBrowser("agent");
  const read = async (by = headers) =>
    (await callRoute(one, { params: { ticketId: ticket.id }, headers: by })).json.sla;

  const running = { policy_id, response_target_mins: 60, resolution_target_mins: 240, paused: false };
  expect(await read()).toEqual({
    ...running,
    response_elapsed_ms: expect.any(Number),
    resolution_elapsed_ms: expect.any(Number),
  });
  expect((await callRoute(all, { headers })).json[0].sla).toMatchObject(running);

  await updateTicket(await asAgent(), { ticket, changes: { status: "pending" } });
  await runJobs();
  expect(await read()).toMatchObject({ ...running, paused: true, reason: expect.stringMatching(/pending/i) });
  expect(await read((await browserOf(requester)).headers)).toBeUndefined();
});
