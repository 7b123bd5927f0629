const ANY_ORIGIN = "https://this-desk.invalid";
const LINK_PROTOCOLS = ["http:", "https:", "mailto:"];

/** The address when a click on it can do no harm (http, https, mailto or a path of this desk); else null. */
export function safeLink(address: string): string | null {
  const url = URL.parse(address, ANY_ORIGIN);
  return url && LINK_PROTOCOLS.includes(url.protocol) ? address : null;
}

/**
 * The address when it names a file that this desk itself serves; else null. Another host's picture would tell that host
 * who reads the ticket, and when.
 */
export function ownFile(address: string, origin?: string): string | null {
  const url = URL.parse(address, ANY_ORIGIN);
  if (!url || (url.origin !== ANY_ORIGIN && url.origin !== origin)) return null;
  return url.pathname.startsWith("/files/") ? `${url.pathname}${url.search}` : null;
}
