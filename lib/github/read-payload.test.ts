import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Payload } from "./payloads";
import { JsonPicker, type Wanted } from "./pick-json";
import { PayloadReader } from "./read-payload";

const load = createRequire(import.meta.url);
const bytes = (text: string) => new TextEncoder().encode(text);

/** As a server would get it: in pieces, here of `size` bytes each. */
function* piecesOf(all: Uint8Array<ArrayBuffer>, size: number) {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

function readPayload(body: Uint8Array<ArrayBuffer>, contentType: string, size = 1000) {
  const reader = new PayloadReader(contentType);
  for (const piece of piecesOf(body, size)) reader.push(piece);

  return reader.end();
}

function pickJson(text: Uint8Array<ArrayBuffer>, wanted: Wanted, size = text.length) {
  const picker = new JsonPicker(wanted);
  for (const piece of piecesOf(text, size)) picker.push(piece);

  return picker.end();
}

describe("the body of a delivery", () => {
  it.each(["api.github.com", "ghes-31", "ghes-35"])("says what JSON.parse reads in every example of %s", (server) => {
    const events: { examples: unknown[] }[] = load(`@octokit/webhooks-examples/${server}/index.json`);

    for (const example of events.flatMap(({ examples }) => examples)) {
      const expected = Payload.safeParse(example).data ?? null;
      const text = JSON.stringify(example, null, 2);
      const form = new URLSearchParams({ extra: "payload=1", payload: text, more: "x" }).toString();

      expect(readPayload(bytes(text), "application/json")).toEqual(expected);
      expect(readPayload(bytes(form), "application/x-www-form-urlencoded; charset=utf-8")).toEqual(expected);
    }
  });

  it("may come in pieces of any size", () => {
    const payload = { action: '+%é&="\\', repository: { full_name: "acme/calendar" } };
    const text = JSON.stringify(payload);
    const form = new URLSearchParams({ load: "1", payloads: "2", payload: text, a: "payload=3" }).toString();

    for (let size = 1; size <= form.length; size++) {
      expect(readPayload(bytes(text), "application/json", size)).toMatchObject(payload);
      expect(readPayload(bytes(form), "application/x-www-form-urlencoded", size)).toMatchObject(payload);
    }
  });

  it.each(["", "payload=", "a=1", "payload=%7b", "no json", "[]", "{}", '{"repository":{"full_name":"a/b"}', "null"])(
    "is nothing when it is %j",
    (text) => {
      expect(readPayload(bytes(text), "application/json")).toBeNull();
      expect(readPayload(bytes(text), "application/x-www-form-urlencoded")).toBeNull();
    },
  );
});

describe("pickJson", () => {
  const fields = new Map([["kept", true] as const]);

  it("finds a field behind whatever comes before it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (skipped, kept, name) => {
        const text = JSON.stringify({ [`x${name}`]: skipped, kept, after: skipped }, null, name.length % 3);

        expect(pickJson(bytes(text), { fields })).toEqual(JSON.parse(JSON.stringify({ kept })));
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same from pieces of any size", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.integer({ min: 1, max: 9 }), (skipped, kept, size) => {
        const text = bytes(JSON.stringify({ '\\"': '\\\\"', skipped, kept, list: [kept] }, null, size % 3));
        const wanted = { fields: new Map<string, Wanted>([...fields, ["list", { items: true }]]) };

        expect(pickJson(text, wanted, size)).toEqual(JSON.parse(JSON.stringify({ kept, list: [kept] })));
      }),
      { numRuns: 500 },
    );
  });

  it.each([0, 1, 2, 3])("reads bytes that begin %i beyond a multiple of four, and strings of any length", (offset) => {
    for (let length = 0; length < 20; length++) {
      const string = `${"x".repeat(length)}"\\`;
      const text = JSON.stringify({ [string]: [string], kept: string, last: string });
      const all = bytes('"'.repeat(offset) + text);

      expect(pickJson(all.subarray(offset), { fields })).toEqual({ kept: string });
      expect(() => pickJson(all.subarray(offset, -2), { fields })).toThrow(SyntaxError);
    }
  });

  it("steps over long texts full of quotes and backslashes, and over depth", () => {
    const long = '\\"'.repeat(1000);
    const text = `{"a":${JSON.stringify(long)},"b":${"[".repeat(100_000)}${"]".repeat(100_000)},"kept":"é"}`;

    expect(pickJson(bytes(text), { fields })).toEqual({ kept: "é" });
  });

  it("refuses to look into millions of members, and steps over as many", () => {
    const many = `[${"0,".repeat(200_000)}0]`;
    const wanted = { fields: new Map([["kept", { items: true as const }]]) };

    expect(() => pickJson(bytes(`{"kept":${many}}`), wanted)).toThrow("More than 100000 members");
    expect(pickJson(bytes(`{"x":${many},"kept":[1]}`), wanted)).toEqual({ kept: [1] });
  });

  it("reads of each item of a list what is wanted", () => {
    const wanted = { fields: new Map([["list", { items: { fields } }]]) };

    expect(pickJson(bytes('{"list":[{"kept":1,"x":[2]}, 3 ,{}]}'), wanted)).toEqual({ list: [{ kept: 1 }, 3, {}] });
    expect(pickJson(bytes('{"list":[],"list":{"kept":1}}'), wanted)).toEqual({ list: { kept: 1 } });
  });

  it.each([
    '{"kept":1',
    '{"kept" 1}',
    "{kept:1}",
    '{"kept":1,}',
    '{"kept":}',
    '{"x":"',
    '{"x":[}',
    "{} x",
    "[1",
    '{"a":1 "b"}',
  ])("refuses %s", (text) => {
    for (let size = 1; size <= text.length; size++)
      expect(() => pickJson(bytes(text), { fields }, size)).toThrow(SyntaxError);
  });
});
