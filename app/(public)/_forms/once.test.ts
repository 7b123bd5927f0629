import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asAnonymous } from "@/lib/testing/contexts";
import { once } from "./once";
import { ONCE_FIELD } from "./once-field";

async function send(token: string | null, content: unknown, perform: () => Promise<string>) {
  const form = new FormData();
  if (token !== null) form.set(ONCE_FIELD, token);

  return once(await asAnonymous(), { path: "/submit/shop", form, address: "192.0.2.1", content }, perform);
}

function counting() {
  let done = 0;
  return async () => `/done/${++done}`;
}

describe("a form that is sent twice", () => {
  it("is done once, and leads where it led before", async () => {
    const perform = counting();
    const token = randomUUID();

    expect(await send(token, "text", perform)).toBe("/done/1");
    expect(await send(token, "text", perform)).toBe("/done/1");
  });

  it("is done once when both come at the same time", async () => {
    const perform = counting();
    const token = randomUUID();

    expect(await Promise.all([1, 2, 3].map(() => send(token, "text", perform)))).toEqual([
      "/done/1",
      "/done/1",
      "/done/1",
    ]);
  });

  it("is done again with another text, from another page, or without a token of ours", async () => {
    const perform = counting();
    const token = randomUUID();

    expect(await send(token, "text", perform)).toBe("/done/1");
    expect(await send(token, "another text", perform)).toBe("/done/2");
    expect(await send(randomUUID(), "text", perform)).toBe("/done/3");
    expect(await send(null, "text", perform)).toBe("/done/4");
    expect(await send("made up", "text", perform)).toBe("/done/5");
  });

  it("may be tried again after it has failed", async () => {
    const token = randomUUID();

    await expect(send(token, "text", () => Promise.reject(new Error("no luck")))).rejects.toThrow("no luck");
    expect(await send(token, "text", counting())).toBe("/done/1");
  });
});
