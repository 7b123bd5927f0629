import { describe, expect, it } from "vitest";
import { asAdmin, asAgent, asPerson } from "@/lib/testing/contexts";
import { aPerson, unique } from "@/lib/testing/factories";
import { disablePerson } from "./disable";
import { listPeople } from "./list";

const emails = ({ items }: { items: { email: string }[] }) => items.map(({ email }) => email);

describe("a search for people", () => {
  it("finds the beginnings of words of the name and of the address, and wants all of them", async () => {
    const ctx = await asAgent();
    const word = unique("zq").replace("-", "");
    const { email } = await aPerson({ email: `first.${word}@example.com`, name: `Ada O'Neil 山田 王Smith ${word}` });
    await aPerson({ email: `other_${word}@example.com`, name: "Somebody" });

    for (const search of [
      `first ${word}`,
      `${word} ada`,
      `NEIL ${word.slice(0, 6)}`,
      `山 ${word}`,
      `王Smith ${word}`,
      email,
    ]) {
      expect(emails(await listPeople(ctx, { search })), search).toEqual([email]);
    }
    expect(emails(await listPeople(ctx, { search: word }))).toHaveLength(2);
    expect(emails(await listPeople(ctx, { search: `other_${word}@` }))).toEqual([`other_${word}@example.com`]);
    expect(emails(await listPeople(ctx, { search: `${word} nobody` }))).toEqual([]);
  });

  it.each(["%", "' | !x", "\\", ":*", "!"])("takes %s for what it is", async (search) => {
    expect(emails(await listPeople(await asAgent(), { search }))).toEqual([]);
  });

  it("tells who works here from who does not, and who is disabled", async () => {
    const ctx = await asAdmin();
    const word = unique("kind").replace("-", "");
    const [agent, gone, requester] = [
      await aPerson({ email: `a-${word}@example.com`, roles: ["agent"] }),
      await aPerson({ email: `b-${word}@example.com`, roles: ["manager"] }),
      await aPerson({ email: `c-${word}@example.com` }),
    ];
    await disablePerson(ctx, gone.id);
    const found = async (filter: object) => emails(await listPeople(ctx, { search: word, ...filter }));

    expect(await found({ kind: "agents" })).toEqual([agent.email, gone.email]);
    expect(await found({ kind: "requesters" })).toEqual([requester.email]);
    expect(await found({ disabled: true })).toEqual([gone.email]);
    expect(await found({ disabled: false })).toEqual([agent.email, requester.email]);
  });
});

describe("the list of people", () => {
  it("has everybody once, page by page, although people come in between", async () => {
    const ctx = await asAgent();
    const word = unique("page").replace("-", "");
    for (const letter of ["b", "c", "d"]) await aPerson({ email: `${letter}.${word}@example.com` });

    const first = await listPeople(ctx, { search: word, limit: 2 });
    await aPerson({ email: `a.${word}@example.com` });
    const second = await listPeople(ctx, { search: word, limit: 2, cursor: first.nextCursor ?? "" });

    expect([...emails(first), ...emails(second)]).toEqual(
      ["b", "c", "d"].map((letter) => `${letter}.${word}@example.com`),
    );
    expect(second.nextCursor).toBeNull();
    await expect(listPeople(await asAgent(), { cursor: first.nextCursor ?? "" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });

  it("is not for requesters", async () => {
    await expect(listPeople(await asPerson(await aPerson()))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
