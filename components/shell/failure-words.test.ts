import { expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/translate";
import { FAILURE_WORDS } from "./failure-words";

it.each(LOCALES)("says in the bundle what the messages say (%s)", (locale) => {
  expect(FAILURE_WORDS[locale]).toEqual(MESSAGES[locale].client.failure);
});
