import { expect, it } from "vitest";
import { retryingFetch } from "./retrying-fetch";

const request = (signal?: AbortSignal) =>
  new Request("http://desk.test/api/desk/tickets", { method: "POST", body: "{}", signal: signal ?? null });

/** A server that gives these answers one after the other, and a clock that only notes how long it was to wait. */
function scripted(...answers: [status: number, retryAfter?: string][]) {
  const bodies: string[] = [];
  const waits: number[] = [];
  const fetch = async (sent: Request) => {
    bodies.push(await sent.text());
    const [status, retryAfter] = answers[bodies.length - 1] ?? [200];
    return new Response("", { status, headers: retryAfter === undefined ? {} : { "retry-after": retryAfter } });
  };

  return { bodies, waits, fetch, sleep: async (ms: number) => void waits.push(ms) };
}

it("waits as long as it is told and sends the same again", async () => {
  const server = scripted([429, "7"], [503, "1"], [201]);
  const { status } = await retryingFetch(server)(request());

  expect([status, server.waits, server.bodies]).toEqual([201, [7000, 1000], ["{}", "{}", "{}"]]);
});

it("takes a date too, and without either waits longer each time", async () => {
  const server = scripted([429, "Thu, 01 Jan 1970 00:00:00 GMT"], [503], [503, "soon"], [200]);
  await retryingFetch(server)(request());

  expect(server.waits).toEqual([0, 1000, 2000]);
});

it("gives the refusal back in the end, or when the wait is too long", async () => {
  const stubborn = scripted([429, "1"], [429, "1"], [429, "1"]);
  expect((await retryingFetch({ ...stubborn, retries: 2 })(request())).status).toBe(429);
  expect(stubborn.waits).toHaveLength(2);

  const slow = scripted([503, "3600"]);
  expect((await retryingFetch(slow)(request())).status).toBe(503);
  expect(slow.waits).toEqual([]);
});

it("repeats no other refusal", async () => {
  const server = scripted([500]);

  expect((await retryingFetch(server)(request())).status).toBe(500);
  expect(server.bodies).toHaveLength(1);
});

it("stops waiting when the caller gives up", async () => {
  const controller = new AbortController();
  const { fetch } = scripted([429, "50"]);
  const pending = retryingFetch({ fetch })(request(controller.signal));
  controller.abort(new Error("enough"));

  await expect(pending).rejects.toThrow("enough");
});
