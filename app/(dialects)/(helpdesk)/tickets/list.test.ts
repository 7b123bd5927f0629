import { beforeAll, describe, expect, it } from "vitest";
import { createTeam } from "@/lib/domain/teams/create";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin, asSystem } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { aTicket, unique } from "@/lib/testing/factories";
import * as route from "./route";

let agent: TestBrowser;
let owner: TestBrowser;
let teamId: string;

const list = async (query = "", headers = agent.headers) =>
  (await callRoute(route, { path: `/tickets${query}`, headers })).json;
const titles = async (query: string, headers = agent.headers) =>
  (await list(query, headers)).map((ticket: { title: string }) => ticket.title);

beforeAll(async () => {
  const close = await testDesk();
  await resetDatabase();
  [agent, owner] = [await aBrowser("agent"), await aBrowser()];
  teamId = (await createTeam(await asAdmin(), { name: unique("Team") })).id;
  const requester = { id: owner.person.id };
  await aTicket({ subject: "Old export", body: "The export is slow", priority: "low", team: teamId, requester });
  await aTicket({
    subject: "Invoices",
    body: "The export of invoices fails",
    status: "closed",
    assignee: agent.person.id,
  });
  await aTicket({ subject: "Sign-in", body: "No way in", priority: "urgent", status: "pending" });
  await aTicket({ subject: "Export fails", body: "The export fails at row 10,000", status: "open" });
  await aTicket({ subject: "Rehearsal" }, await asSystem({ mode: "test" }));

  return close;
});

describe("GET /tickets", () => {
  it("answers a bare array of whole tickets, newest first", async () => {
    const tickets = await list();

    expect(tickets.map((ticket: { title: string }) => ticket.title)).toEqual([
      "Export fails",
      "Sign-in",
      "Invoices",
      "Old export",
    ]);
    expect(tickets[3]).toMatchObject({
      description: "The export is slow",
      custom_json: {},
      team_id: teamId,
      priority: 4,
    });
  });

  it.each([
    ["?status=Open", ["Export fails"]],
    ["?status=open,PENDING", ["Export fails", "Sign-in"]],
    ["?status=Closed&status=Open", ["Export fails", "Invoices"]],
    ["?priority=1", ["Sign-in"]],
    ["?priority=1,4", ["Sign-in", "Old export"]],
    ["?priority=urgent", ["Sign-in"]],
    ["?assignee=me", ["Invoices"]],
    ["?assignee=none&status=Open", ["Export fails"]],
    ["?assignee=me,none&status=Closed,Open", ["Export fails", "Invoices"]],
    ["?assignee=019a9d3e-0000-7000-8000-000000000000", []],
    ["?status=&priority=&team=&assignee=&search=", ["Export fails", "Sign-in", "Invoices", "Old export"]],
  ])("filters by %s", async (query, expected) => expect(await titles(query)).toEqual(expected));

  it("filters by team and by a person's id", async () => {
    expect(await titles(`?team=${teamId}`)).toEqual(["Old export"]);
    expect(await titles(`?assignee=${agent.person.id}`)).toEqual(["Invoices"]);
  });

  it("searches as people search the web, the best match first", async () => {
    expect(await titles("?search=export")).toEqual(["Export fails", "Old export", "Invoices"]);
    expect(await titles("?search=export%20-fails")).toEqual(["Old export"]);
    expect(await titles("?search=%22export%20of%20invoices%22")).toEqual(["Invoices"]);
    expect(await titles("?search=slow%20or%20way")).toEqual(expect.arrayContaining(["Old export", "Sign-in"]));
    expect(await titles("?search=nothing-like-it")).toEqual([]);
  });

  it("shows requesters their own", async () => {
    expect(await titles("", owner.headers)).toEqual(["Old export"]);
    expect(await titles("?search=export", owner.headers)).toEqual(["Old export"]);
  });

  it.each(["status=bogus", "priority=5", "team=somebody", "assignee=somebody"])("answers 400 to %s", async (query) => {
    const answer = await callRoute(route, { path: `/tickets?${query}`, headers: agent.headers });

    expect(answer.status).toBe(400);
    expect(Object.keys(answer.json.errors)).toEqual([query.split("=")[0]]);
  });
});

it("answers at most 200", async () => {
  await Promise.all(Array.from({ length: 200 }, () => aTicket()));

  expect(await list()).toHaveLength(200);
});
