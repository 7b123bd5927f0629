import { cookies } from "next/headers";
import { DENSITY_COOKIE, type Density, parseDensity } from "./density";

/** How close together this reader wants the rows, from their cookie. */
export async function readDensity(): Promise<Density> {
  return parseDensity((await cookies()).get(DENSITY_COOKIE)?.value);
}
