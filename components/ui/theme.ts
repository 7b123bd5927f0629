export const THEME_COOKIE = "theme";

/** What the reader chose; "system" follows the machine and is stored as no cookie at all. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Anything that is not a known choice counts as none. */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** The `data-theme` of `<html>`: absent for "system", so that `color-scheme` alone decides. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}
