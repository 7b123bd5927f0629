import { beforeAll, expect, it } from "vitest";
import { EXAMPLE_TICKET } from "#aurion/examples";
import { testDesk } from "@/lib/testing/desk";
import { aurionClient } from "../../../test-client";

beforeAll(() => testDesk({ RATE_LIMIT_REQUESTS: 100, RATE_LIMIT_CREATES: 1 }));

it("tells with 429 when to come back, in words and in Retry-After", async () => {
  const client = await aurionClient();
  await client.create(EXAMPLE_TICKET);

  const { status, headers, json } = await client.create(EXAMPLE_TICKET);

  expect(status).toBe(429);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(json).toEqual({ detail: `Rate limit exceeded. Retry after ${headers.get("retry-after")} seconds.` });
});
