import { parseTheme, THEME_COOKIE, type Theme, themeAttribute } from "./theme";

const YEAR_S = 31_536_000;

const listeners = new Set<() => void>();

/** Paints the page and remembers the choice; the server reads the same cookie, so the next page is born in it. */
export function applyTheme(theme: Theme): void {
  const attribute = themeAttribute(theme);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  remember(theme);
  for (const listener of listeners) listener();
}

export function currentTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme);
}

export function onThemeApplied(listener: () => void): () => void {
  listeners.add(listener);

  return () => listeners.delete(listener);
}

function remember(theme: Theme): void {
  const age = theme === "system" ? 0 : YEAR_S;
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and on plain http
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${age}; samesite=lax${secure}`;
}
