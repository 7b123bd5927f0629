export const DENSITY_COOKIE = "density";
export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

const YEAR_S = 31_536_000;

export function parseDensity(value: string | undefined): Density {
  return DENSITIES.find((density) => density === value) ?? "comfortable";
}

/** Kept in a cookie, so that the next page is born with it. */
export function rememberDensity(density: Density): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and on plain http
  document.cookie = `${DENSITY_COOKIE}=${density}; path=/desk; max-age=${YEAR_S}; samesite=lax${secure}`;
}
