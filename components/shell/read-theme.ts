import { cookies } from "next/headers";
import { parseTheme, THEME_COOKIE, type Theme } from "@/components/ui/theme";

/** The reader's colours, from their cookie. */
export async function readTheme(): Promise<Theme> {
  return parseTheme((await cookies()).get(THEME_COOKIE)?.value);
}
