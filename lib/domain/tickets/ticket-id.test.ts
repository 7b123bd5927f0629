import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromPrefixedId, guessTicketKey, parseTicketKey, publicId, requireTicketKey, toPrefixedId } from "./ticket-id";

const ID = "0199f1d3-0000-7000-8000-0123456789ab";
const anyUuid = fc.uuid();

describe("prefixed ids", () => {
  it("name a UUID there and back", () => {
    fc.assert(
      fc.property(anyUuid, (id) => {
        expect(fromPrefixedId("tkt", toPrefixedId("tkt", id))).toBe(id);
      }),
    );
  });

  it("sort as their UUIDs do", () => {
    fc.assert(
      fc.property(anyUuid, anyUuid, (a, b) => {
        expect(toPrefixedId("tkt", a) < toPrefixedId("tkt", b)).toBe(a < b);
      }),
    );
  });

  it("are base62 of one length, for the smallest and the largest UUID too", () => {
    expect(toPrefixedId("tkt", "00000000-0000-0000-0000-000000000000")).toBe(`tkt_${"0".repeat(22)}`);
    expect(toPrefixedId("tkt", "ffffffff-ffff-ffff-ffff-ffffffffffff")).toBe("tkt_7n42DGM5Tflk9n8mt7Fhc7");
    fc.assert(
      fc.property(anyUuid, (id) => {
        expect(toPrefixedId("cmt", id)).toMatch(/^cmt_[0-9A-Za-z]{22}$/);
      }),
    );
  });

  it("name at most one UUID in one way", () => {
    const digits = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
    const word = fc.array(fc.constantFrom(...digits), { minLength: 22, maxLength: 22 }).map((all) => all.join(""));

    fc.assert(
      fc.property(word, (text) => {
        const id = fromPrefixedId("tkt", `tkt_${text}`);
        if (id !== null) expect(toPrefixedId("tkt", id)).toBe(`tkt_${text}`);
      }),
    );
  });

  it("refuse junk, other prefixes and numbers beyond 128 bits", () => {
    expect(fromPrefixedId("tkt", toPrefixedId("cmt", ID))).toBeNull();
    expect(fromPrefixedId("tkt", `tkt_${"z".repeat(22)}`)).toBeNull();
    expect(fromPrefixedId("tkt", "tkt_7n42DGM5Tflk9n8mt7Fhc8")).toBeNull();
    expect(fromPrefixedId("tkt", `${toPrefixedId("tkt", ID)}0`)).toBeNull();
    expect(fromPrefixedId("tkt", toPrefixedId("tkt", ID).slice(0, -1))).toBeNull();
    expect(fromPrefixedId("tkt", ID)).toBeNull();
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fromPrefixedId("tkt", text) === null));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 22 }), (text) => {
        fc.pre(!/^[0-9A-Za-z]{22}$/.test(text));
        expect(fromPrefixedId("tkt", `tkt_${text}`)).toBeNull();
      }),
    );
  });
});

describe("publicId", () => {
  it.each([
    [1, "TK-00001"],
    [42, "TK-00042"],
    [99_999, "TK-99999"],
    [100_000, "TK-100000"],
    [2_147_483_647, "TK-2147483647"],
  ])("writes %d as %s", (number, text) => expect(publicId(number)).toBe(text));

  it("is read back as the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_147_483_647 }), (number) => {
        expect(parseTicketKey(publicId(number))).toEqual({ number });
      }),
    );
  });
});

describe("parseTicketKey", () => {
  it.each([
    ["TK-00042", { number: 42 }],
    ["tk-42", { number: 42 }],
    ["TKT-000042", { number: 42 }],
    ["TD-0042", { number: 42 }],
    ["TK-2147483647", { number: 2_147_483_647 }],
    [ID, { id: ID }],
    [ID.toUpperCase(), { id: ID }],
  ])("reads %s", (text, key) => expect(parseTicketKey(text)).toEqual(key));

  it.each([
    "",
    "42",
    "TK-",
    "TK-0",
    "TK-00000",
    "TK--1",
    "TK-1.5",
    "TK-1e3",
    "TK-٤٢",
    "TK-2147483648",
    "TK-9999999999",
    `TK-${"9".repeat(400)}`,
    "TX-1",
    " TK-1",
    "TK-1\n",
    `${ID} `,
    ID.replaceAll("-", ""),
    "constructor",
    "__proto__",
  ])("finds no ticket in %j", (text) => expect(parseTicketKey(text)).toBeNull());

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseTicketKey(text);
        guessTicketKey(text);
        fromPrefixedId("tkt", text);
      }),
    );
  });
});

describe("guessTicketKey", () => {
  it.each([
    "TK-00042",
    "tk-42",
    " TK-00042 ",
    "tk 42",
    "TK42",
    "tkt42",
    "TKT 42",
    "#42",
    "# 42",
    "#TK-00042",
    "42",
    "00042",
    "TK - 42",
    "TK–00042",
    "TK—42",
    "tk_42",
    "(TK-00042)",
    "TK-00042.",
  ])("takes %j for TK-00042", (text) => expect(guessTicketKey(text)).toEqual({ number: 42 }));

  it("takes a UUID and its short form for the ticket", () => {
    expect(guessTicketKey(` ${ID} `)).toEqual({ id: ID });
    expect(guessTicketKey(toPrefixedId("tkt", ID))).toEqual({ id: ID });
  });

  it.each(["", " ", "#", "TK", "ticket", "4 2", "42a", "0", "-1", "1.5", "99999999999", "TK-42-43"])(
    "sees no ticket in %j",
    (text) => expect(guessTicketKey(text)).toBeNull(),
  );
});

describe("requireTicketKey", () => {
  it("names the field that is wrong", () => {
    expect(requireTicketKey("TK-7")).toEqual({ number: 7 });
    expect(() => requireTicketKey("seven", "ticket")).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT", issues: [expect.objectContaining({ path: ["ticket"] })] }),
    );
  });
});
