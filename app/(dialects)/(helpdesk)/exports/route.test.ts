import { beforeAll, describe, expect, it } from "vitest";
import { GET as download } from "@/app/api/desk/exports/[exportId]/file/route";
import { database } from "@/lib/db/client";
import { newId } from "@/lib/domain/ids";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import * as one from "./tickets/[jobId]/route";
import * as tickets from "./tickets/route";

let agent: TestBrowser["headers"];

beforeAll(async () => {
  const close = await testDesk();
  agent = (await aBrowser("agent")).headers;

  return close;
});

const ask = (json: unknown, headers = agent) => callRoute(tickets, { method: "POST", json, headers });
const look = (jobId: string, headers = agent) => callRoute(one, { params: { jobId }, headers });

async function fetched(url: string) {
  const { pathname, search } = new URL(url);

  return callRoute({ GET: download }, { path: pathname + search, params: { exportId: pathname.split("/")[4] ?? "" } });
}

describe("POST /exports/tickets", () => {
  it("answers 200 with the url of a CSV", async () => {
    const ticket = await aTicket({ priority: "high" });
    const { status, json } = await ask({ ids: [ticket.id, newId(new Date()), "nonsense"] });
    expect({ status, json }).toEqual({ status: 200, json: { url: expect.stringMatching(/^http:\/\/desk\.test\//) } });

    const file = await fetched(json.url);
    const number = `TKT-${String(ticket.number).padStart(6, "0")}`;
    expect(file.text).toBe(`id,number,title,status,priority\n${ticket.id},${number},${ticket.subject},New,2\n`);
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="tickets-\d{4}-\d\d-\d\d\.csv"/);
  });

  it.each([{}, { ids: [] }, { ids: null }])("answers 400 to %j", async (body) => {
    expect(await ask(body)).toMatchObject({ status: 400, json: { error: "ids required" } });
  });

  it("is for agents", async () => {
    const requester = (await aBrowser()).headers;

    expect((await ask({ ids: ["x"] }, requester)).status).toBe(403);
    expect((await look(newId(new Date()), requester)).status).toBe(403);
    expect((await callRoute(tickets, { method: "POST", json: { ids: ["x"] } })).status).toBe(401);
  });

  it("answers 202 with a job above 1,000 tickets, and the job first with its status and then with the url", async () => {
    await followEvents();
    const { requester } = await aTicket();
    const ids = Array.from({ length: 1_001 }, (_, index) => newId(new Date(Date.now() + index)));
    const moment = { createdAt: new Date(), updatedAt: new Date() };
    await database().ticket.createMany({
      data: ids.map((id) => ({ id, subject: "x", body: "x", requesterId: requester.id, ...moment })),
    });
    const { status, json } = await ask({ ids });
    expect({ status, json }).toEqual({ status: 202, json: { job_id: expect.any(String) } });
    expect(await look(json.job_id)).toMatchObject({ status: 200, json: { status: "queued" } });
    await runJobs();

    const done = await look(json.job_id);
    expect((await fetched(done.json.url)).text.trim().split("\n")).toHaveLength(1_002);
    expect(await look(json.job_id, (await aBrowser("agent")).headers)).toMatchObject({ status: 404 });
  });
});

it("answers 404 to GET /exports/tickets/:job_id of a job that there is not", async () => {
  for (const id of [newId(new Date()), "nonsense"]) {
    expect(await look(id)).toMatchObject({ status: 404, json: { error: "not found" } });
  }
});
