import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { guardedClient } from "@/lib/http-client/guarded-client";
import { type FakeFreshservice, FRESHSERVICE_KEY, fakeFreshservice } from "@/lib/testing/freshservice";
import { type ItsmProvider, type MirrorFields, Refused, Unreachable } from "../provider";
import { freshservice } from "./adapter";
import { PRIORITY_CODES, STATUS_CODES, wordFor } from "./vocabulary";

const FIELDS: MirrorFields = {
  subject: "VPN",
  description: "Down",
  status: "open",
  priority: "high",
  requesterEmail: "alex@example.com",
};
const MARKER = `gd-${"0".repeat(25)}`;

const client = guardedClient({ allowPrivate: true });

let fresh: FakeFreshservice;
let provider: ItsmProvider;

beforeAll(async () => {
  fresh = await fakeFreshservice();
  provider = freshservice({ url: fresh.url, apiKey: FRESHSERVICE_KEY }, client);
});
beforeEach(() => void fresh.tickets.splice(0));
afterAll(() => fresh.stop());

it("creates a ticket that its marker finds", async () => {
  const made = await provider.create(FIELDS, MARKER);

  expect(made).toMatchObject({ subject: "VPN", status: "open", priority: "high", marker: MARKER });
  expect(made.url).toBe(`${fresh.url}/a/tickets/${made.id}`);
  expect(await provider.find(MARKER)).toEqual(made);
  expect(await provider.find(MARKER.replace("0", "1"))).toBeNull();
});

it("cuts subjects that are too long for Freshservice", async () => {
  expect((await provider.create({ ...FIELDS, subject: "x".repeat(256) }, MARKER)).subject).toHaveLength(255);
});

it("reads one ticket", async () => {
  const made = await provider.create(FIELDS, MARKER);

  expect(await provider.read(made.id)).toEqual(made);
  await expect(provider.read("7")).rejects.toThrow(Refused);
});

describe("says in words what is wrong", () => {
  const problemOf = (one: ItsmProvider) =>
    one.check().then(
      () => null,
      (error: Error) => error.message,
    );
  const account = (url: string, apiKey = FRESHSERVICE_KEY) => freshservice({ url, apiKey }, client);

  it("and nothing when all is well", async () => {
    expect(await problemOf(provider)).toBeNull();
  });

  it.each([
    ["a wrong key", () => account(fresh.url, "wrong"), "Freshservice does not know this API key (401)"],
    [
      "a host that is not there",
      () => account("http://127.0.0.1:9"),
      "Freshservice did not answer: The connection was refused",
    ],
    [
      "an address inside our own network",
      () => freshservice({ url: fresh.url, apiKey: "x" }, guardedClient({ allowPrivate: false })),
      "The address must start with https://",
    ],
  ])("with %s", async (_, of, problem) => {
    expect(await problemOf(of())).toBe(problem);
  });

  it("with something else at the address", async () => {
    fresh.troubles.push({ status: 200 });
    expect(await problemOf(provider)).toBe("What is at this address does not answer as Freshservice does");
    fresh.troubles.push({ status: 403 });
    expect(await problemOf(provider)).toBe("Freshservice does not let the agent of this API key do it (403)");
  });
});

it("sends only what changes", async () => {
  const { id } = await provider.create(FIELDS, MARKER);

  expect(await provider.update(id, { status: "closed" })).toMatchObject({ status: "closed", priority: "high" });
});

describe("refuses for good", () => {
  it("what Freshservice calls invalid, in its words", async () => {
    await expect(provider.create({ ...FIELDS, subject: "" }, MARKER)).rejects.toThrow(
      new Refused("Validation failed: subject: It should not be blank"),
    );
  });

  it("a ticket that is gone", async () => {
    await expect(provider.update("7", { status: "open" })).rejects.toThrow(Refused);
  });
});

describe("leaves open what became of", () => {
  it.each([429, 500, 502, 503, 401, 403])("an answer of %i", async (status) => {
    fresh.troubles.push({ status, retryAfter: 9 });

    const error = await provider.find(MARKER).catch((thrown) => thrown);

    expect(error).toBeInstanceOf(Unreachable);
    expect(error.retryAfterSeconds).toBe(9);
  });

  it("silence", async () => {
    fresh.troubles.push("silence");

    await expect(provider.create(FIELDS, MARKER, 50)).rejects.toThrow(Unreachable);
  });

  it("a host that is not there", async () => {
    const nowhere = freshservice({ url: "http://127.0.0.1:9", apiKey: "x" }, client);

    await expect(nowhere.find(MARKER)).rejects.toThrow(Unreachable);
  });

  it("an answer that is none", async () => {
    fresh.troubles.push({ status: 200 });

    await expect(provider.find(MARKER)).rejects.toThrow(Unreachable);
  });
});

it("has a word for each of Freshservice's codes, and none for an account's own", () => {
  expect([2, 3, 4, 5, 6].map((code) => wordFor(STATUS_CODES, code))).toEqual([
    "open",
    "pending",
    "resolved",
    "closed",
    null,
  ]);
  expect([1, 2, 3, 4, 5].map((code) => wordFor(PRIORITY_CODES, code))).toEqual([
    "low",
    "medium",
    "high",
    "urgent",
    null,
  ]);
});
