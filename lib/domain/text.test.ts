import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PersonReference, SlugReference } from "./references";
import { EmailAddress, jsonObject, line, Moment, prose, WebAddress } from "./text";

const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`);

/** The first thing that is wrong, or null. */
function complaint(
  schema: { safeParse: (value: unknown) => { error?: { issues: { message: string }[] } } },
  value: unknown,
) {
  return schema.safeParse(value).error?.issues[0]?.message ?? null;
}

describe("line", () => {
  it("trims, and makes one line of many", () => {
    expect(line(20).parse("  It \r\n does\tnot\u00a0 work\u2028 ")).toBe("It does not work");
  });

  it("counts what is left", () => {
    expect(line(5).parse(`  12345${" ".repeat(100)}`)).toBe("12345");
    expect(complaint(line(5), "123456")).toMatch(/<=5/);
  });

  it.each(["", " ", "\n\t\u3000"])("refuses %j as blank", (text) => expect(complaint(line(5), text)).toMatch(/>=1/));

  it.each(["😀 Größe 日本語 مرحبا", "e\u0301", "\u202eabc", "👩‍👩‍👧"])("keeps %j", (text) => {
    expect(line(64).parse(text)).toBe(text);
  });

  it.each([undefined, null, 5, {}, ["a"]])("refuses %j", (value) => expect(complaint(line(5), value)).not.toBeNull());
});

describe("prose", () => {
  it("keeps the text as it is written", () => {
    expect(prose(50).parse("  - one\n  - two\n\n")).toBe("  - one\n  - two\n\n");
  });

  it("refuses blank and long text", () => {
    expect(complaint(prose(5), " \n ")).toBe("must not be blank");
    expect(complaint(prose(5), "123456")).toMatch(/<=5/);
  });
});

describe.each([
  ["line", line(100)],
  ["prose", prose(100)],
  ["a product's or team's name", SlugReference],
])("%s", (_, schema) => {
  it("refuses what the database cannot keep", () => {
    expect(complaint(schema, "a\u0000b")).toBe("must not contain the NUL character");
    expect(complaint(schema, "a\ud83d")).toBe("must not contain half of a character (a lone surrogate)");
    expect(complaint(schema, "\ude00b")).toBe("must not contain half of a character (a lone surrogate)");
    expect(complaint(schema, "\ude00\ud83d")).toBe("must not contain half of a character (a lone surrogate)");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        schema.safeParse(text);
      }),
    );
  });
});

describe("EmailAddress", () => {
  it("has one form for one person", () =>
    expect(EmailAddress.parse(" Anna.B@Example.COM\n")).toBe("anna.b@example.com"));

  it.each([
    "anna",
    "anna@",
    "@example.com",
    "a b@example.com",
    "anna@example.com, bob@example.com",
    "anna@example.com\r\nBcc: all@example.com",
    "an\u0000na@example.com",
    "Anna <anna@example.com>",
    `${"a".repeat(250)}@example.com`,
  ])("refuses %j", (text) => expect(complaint(EmailAddress, text)).not.toBeNull());
});

describe("PersonReference", () => {
  it("takes an id or an address", () => {
    const id = "0199f1d3-0000-7000-8000-0123456789AB";

    expect(PersonReference.parse(id)).toEqual({ id: id.toLowerCase() });
    expect(PersonReference.parse("Anna@example.com")).toEqual({ email: "anna@example.com" });
    expect(complaint(PersonReference, "anna")).toBe("must be a person's id or e-mail address");
  });
});

describe("WebAddress", () => {
  it.each(["http://127.0.0.1:3000/a", "https://intranet/a?b=c#d", "https://bücher.example/ü"])(
    "takes %s",
    (address) => {
      expect(WebAddress.parse(address)).toBe(address);
    },
  );

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://a.example/",
    "//a.example",
    "a.example",
    "https://a.example/\u0000",
    "",
  ])("refuses %j", (address) => expect(complaint(WebAddress, address)).not.toBeNull());
});

describe("Moment", () => {
  it.each([Number.NaN, -1e15, 8.64e15, Date.UTC(10_000, 0), Date.parse("0000-01-01")])("refuses %d", (time) => {
    expect(complaint(Moment, new Date(time))).not.toBeNull();
  });
});

describe("jsonObject", () => {
  const schema = jsonObject(200);

  it("keeps every kind of JSON", () => {
    const value = { text: "😀 \"'", number: -1.5e10, truth: true, nothing: null, list: [1, [2]], object: { a: {} } };

    expect(schema.parse(value)).toEqual(value);
  });

  it.each([
    null,
    undefined,
    "{}",
    1,
    [],
    [{}],
    new Date(),
    { a: undefined },
    { a: 1n },
    { a: Number.NaN },
    { a: new Date() },
  ])("refuses %o", (value) => expect(complaint(schema, value)).not.toBeNull());

  it("counts bytes, not characters", () => {
    expect(complaint(schema, { a: "x".repeat(192) })).toBeNull();
    expect(complaint(schema, { a: "x".repeat(193) })).toBe("must be at most 200 bytes of JSON");
    expect(complaint(schema, { a: "é".repeat(97) })).toBe("must be at most 200 bytes of JSON");
  });

  it.each([33, 1_000, 100_000])("refuses what is %d deep, without running out of stack", (depth) => {
    expect(complaint(jsonObject(10_000_000), nested(depth))).toBe("must be at most 32 deep");
    expect(complaint(jsonObject(10_000_000), { a: nested(depth) })).toBe("must be at most 32 deep");
  });

  it("takes what is 32 deep", () => expect(schema.parse(nested(32))).toEqual(nested(32)));

  it("refuses NUL and lone surrogates anywhere, but not text that only looks like their escapes", () => {
    expect(complaint(schema, { a: [{ b: "\u0000" }] })).toBe("must not contain the NUL character");
    expect(complaint(schema, { "\u0000": 1 })).toBe("must not contain the NUL character");
    expect(complaint(schema, { a: { "\ud800": 1 } })).toMatch(/lone surrogate/);
    expect(complaint(schema, { a: "\udc00" })).toMatch(/lone surrogate/);
    expect(schema.parse({ a: "\\u0000 \\ud800" })).toEqual({ a: "\\u0000 \\ud800" });
  });

  it("lets no key reach the prototype", () => {
    const value = schema.parse(
      JSON.parse('{"__proto__":{"admin":true},"a":{"__proto__":{"admin":true},"constructor":1}}'),
    );

    expect(JSON.stringify(value)).toBe('{"a":{"constructor":1}}');
    expect(Reflect.get(value, "admin")).toBeUndefined();
    expect(Reflect.get({}, "admin")).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        schema.safeParse(value);
      }),
    );
  });
});
