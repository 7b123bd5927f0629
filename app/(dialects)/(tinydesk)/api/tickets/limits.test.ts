import { beforeAll, expect, it } from "vitest";
import { ADDRESS_HEADER } from "@/lib/http/client-address";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import * as ticket from "./[publicId]/route";
import * as tickets from "./route";
import * as upload from "./upload/route";

beforeAll(() => testDesk({ RATE_LIMIT_PUBLIC: 3 }));

const calls = {
  "look-ups": (address: string) =>
    callRoute(ticket, {
      path: "/api/tickets/TK-00001",
      params: { publicId: "TK-00001" },
      headers: { [ADDRESS_HEADER]: address },
    }),
  submissions: (address: string) =>
    callRoute(tickets, { method: "POST", json: {}, headers: { [ADDRESS_HEADER]: address } }),
  uploads: (address: string) =>
    callRoute(upload, { method: "POST", body: new FormData(), headers: { [ADDRESS_HEADER]: address } }),
};

it.each([
  ["look-ups", "192.0.2.1"],
  ["submissions", "192.0.2.2"],
  ["uploads", "192.0.2.3"],
] as const)("limits %s per address", async (kind, address) => {
  for (let i = 0; i < 3; i++) expect((await calls[kind](address)).status).not.toBe(429);

  const answer = await calls[kind](address);

  expect(answer).toMatchObject({ status: 429, json: { error: "Too many requests" } });
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(answer.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect((await calls[kind]("198.51.100.9")).status).not.toBe(429);
});
