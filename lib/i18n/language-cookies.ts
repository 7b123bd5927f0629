import { chooseLocale } from "./choose-locale";
import { LANGUAGE_PARAMETER, type Locale } from "./locales";

/** Remembers what a visitor picked in the footer; nothing else is in it. */
export const LANGUAGE_COOKIE = "language";

/** What the link of a mail or of a button on another site asked for: goes with the browser's session. */
export const BROUGHT_COOKIE = "language-of-link";

export function languageCookieOptions(publicUrl: string) {
  return { path: "/", sameSite: "lax", httpOnly: true, secure: publicUrl.startsWith("https:") } as const;
}

/** The language of an answer to people that is no page of Next's, by the same rule as theirs. */
export function localeOfRequest({ headers, url }: Pick<Request, "headers" | "url">): Locale {
  const cookies = new Map((headers.get("cookie") ?? "").split(/;\s*/).map((pair) => twoParts(pair)));

  return chooseLocale({
    chosen: cookies.get(LANGUAGE_COOKIE),
    brought: new URL(url).searchParams.get(LANGUAGE_PARAMETER) ?? cookies.get(BROUGHT_COOKIE),
    acceptLanguage: headers.get("accept-language"),
  });
}

function twoParts(pair: string): [string, string] {
  const at = pair.indexOf("=");

  return [pair.slice(0, at), pair.slice(at + 1)];
}
