const LONGEST = 2_000;

/** The address of the page that a report is about, without a password in it; null for what is no web address. */
export function pageAddress(value: unknown): string | null {
  if (typeof value !== "string" || value.length > LONGEST) return null;
  const url = URL.parse(value);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return null;
  url.username = "";
  url.password = "";

  return url.href;
}
