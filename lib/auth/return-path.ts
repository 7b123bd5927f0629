const OURS = "http://glassdesk.invalid";

/** Where to go after signing in: a path of this site, never another site, whatever the link said. */
export function returnPath(wanted: unknown, otherwise = "/desk"): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return otherwise;

  // Browsers read "//host" and "/\host" as another site; the parser reads them as browsers do.
  const url = URL.parse(wanted, OURS);
  if (url?.origin !== OURS) return otherwise;

  return `${url.pathname}${url.search}${url.hash}`.replace(/^\/{2,}/, "/");
}
