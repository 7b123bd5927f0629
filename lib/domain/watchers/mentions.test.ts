import { describe, expect, it } from "vitest";
import { mentioned, mentionsIn } from "./mentions";

describe("mentionsIn", () => {
  it.each([
    ["@mara have a look", ["mara"]],
    ["ask (@Mara, or @tom.)", ["mara", "tom"]],
    ["@mara @mara", ["mara"]],
    ["@mara.lindt@example.com", ["mara.lindt@example.com"]],
    ["@Jürgen", ["jürgen"]],
    ["write to mara@example.com", []],
    ["`@decorator` and\n```\n@Component\n```", []],
    ["an @ alone", []],
  ])("finds in %j the names %j", (markdown, names) => expect(mentionsIn(markdown)).toEqual(names));

  it("reads hostile texts in no time", () => {
    expect(mentionsIn(`${"`".repeat(30_000)}@a`)).toBeDefined();
    expect(mentionsIn("@a.".repeat(20_000))).toBeDefined();
  });
});

describe("mentioned", () => {
  const mara = { email: "mara@example.com", name: "Mara Lindt" };
  const tom = { email: "tom@example.com", name: "Tom" };
  const other = { email: "t.b@example.com", name: "Tom Berg" };
  const people = [mara, tom, other];

  it.each([
    ["mara", [mara]],
    ["mara@example.com", [mara]],
    ["maralindt", [mara]],
    ["mara.lindt", [mara]],
    ["t.b", [other]],
    ["tom", []],
    ["nobody", []],
    ["", []],
  ])("takes %j for %j", (name, found) => expect(mentioned([name], people)).toEqual(found));

  it("names nobody twice", () => expect(mentioned(["mara", "maralindt"], people)).toEqual([mara]));
});
