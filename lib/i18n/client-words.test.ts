import { expect, it } from "vitest";
import { clientWords } from "./client-words";
import { LOCALES } from "./locales";
import { MESSAGES } from "./translate";

it("hands the browser none of the words of mails", () => {
  const sent = JSON.stringify(LOCALES.map(clientWords));

  for (const { mail } of Object.values(MESSAGES))
    for (const text of Object.values(mail)) expect(sent).not.toContain(text);
});

it.each(LOCALES)("hands the browser plain objects only (%s)", (locale) => {
  const objects = objectsIn(clientWords(locale));

  expect(objects.length).toBeGreaterThan(1);
  for (const object of objects) expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(object));
});

function objectsIn(value: unknown): object[] {
  return typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}
