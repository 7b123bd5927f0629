import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { WordsProvider } from "@/components/i18n/words-provider";
import { clientWords } from "@/lib/i18n/client-words";
import { LOCALES } from "@/lib/i18n/locales";
import { FollowForm } from "./follow-form";

it.each(LOCALES)("is a whole form before any script runs, in %s", (locale) => {
  const html = renderToStaticMarkup(
    <WordsProvider locale={locale} words={clientWords(locale)}>
      <FollowForm publicId="TK-00042" />
    </WordsProvider>,
  );

  expect(html).toContain('<input type="hidden" name="ticket" value="TK-00042"/>');
  expect(html).toMatch(/<label[^>]* for="follow-email"/);
  expect(html).toMatch(/<input[^>]* type="email" name="email"|<input(?=[^>]* type="email")(?=[^>]* name="email")/);
  expect(html).toMatch(/<button[^>]* type="submit"/);
});
