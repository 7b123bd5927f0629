const PAGES: Readonly<Record<string, string>> = {
  "/login": "/signin",
  "/logout": "/signin",
  "/me": "/desk",
  "/requesters": "/desk",
  "/tickets": "/desk",
};

const PREFIX = /^\/(?:api\/)?helpdesk(?=\/)/;

/** The page that somebody means who opens an address of this API in a browser. Files are themselves. */
export function pageFor(path: string): string | null {
  const place = path.replace(PREFIX, "").replace(/(?<=.)\/$/, "");
  const ticket = /^\/tickets\/([\w-]+)$/.exec(place)?.[1];
  if (ticket) return `/desk/tickets/${ticket}`;

  return Object.hasOwn(PAGES, place) ? (PAGES[place] ?? null) : null;
}
