import { beforeAll, describe, expect, it } from "vitest";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { PAGE_OF_A_WALK } from "@/lib/testing/dialect-driver";
import { aProduct } from "@/lib/testing/factories";
import { aSubmission, DRIVERS, driversWho, ticketOf } from "./contract-drivers";

const TICKETS = 3 * PAGE_OF_A_WALK + 3;
/** Few enough that all tickets of this file fit into one long list, to compare with. */
const BETWEEN_PAGES = 2;

let product: { slug: string; name: string };

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  await resetDatabase();
  product = await aProduct({ name: "My SaaS App" });
  for (let made = 0; made < TICKETS; made++) await submitThrough(made);

  return cleanUp;
});

/** Through each dialect in turn. @returns the requester's address */
async function submitThrough(turn: number): Promise<string> {
  const submission = aSubmission(product);
  await DRIVERS[turn % DRIVERS.length]?.create(submission);

  return submission.email;
}

describe.each(driversWho("pages", "list"))("$name, read page by page while others submit", (driver) => {
  it("shows each ticket that there was exactly once, newest first", async () => {
    const { ids: existing } = await driver.list();
    expect(existing.length).toBeGreaterThanOrEqual(TICKETS);

    const seen: string[] = [];
    for await (const page of driver.pages()) {
      seen.push(...page);
      await Promise.all(Array.from({ length: BETWEEN_PAGES }, (_, turn) => submitThrough(seen.length + turn)));
    }

    expect(seen).toEqual(existing);
  });

  it("misses none although those that were read are changed meanwhile", async () => {
    const { ids: existing } = await driver.list();
    const walk: string[] = [];
    for await (const page of driver.pages()) {
      walk.push(...page);
      for (const id of page.slice(0, 2)) await driver.change?.(id, { status: "closed" });
    }

    expect(walk.slice(0, existing.length)).toEqual(existing);
    expect(new Set(walk).size).toBe(walk.length);
  });
});

it("lists the newest first in every dialect alike", async () => {
  const email = await submitThrough(0);
  const ticket = await ticketOf(email);

  for (const driver of driversWho("list")) expect((await driver.list()).ids[0]).toBe(driver.idOf(ticket));
});
