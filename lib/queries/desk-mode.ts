import { MODE_NAME } from "@/lib/auth/mode-name";
import type { Mode } from "@/lib/domain/context";

/**
 * The world of the page that is on screen, as its frame says it: what the page asks for is of the same world, whatever
 * another window was switched to meanwhile. Public pages have no such frame and are live.
 */
function modeOnScreen(): Mode {
  return document.querySelector("[data-desk-mode=test]") ? "test" : "live";
}

/** For the headers of a request to the native API. */
export function modeHeaders(): Record<string, string> {
  return modeOnScreen() === "test" ? { [MODE_NAME]: "test" } : {};
}

/** The same for what cannot have headers, such as a stream of events. */
export function withMode(path: string): string {
  return modeOnScreen() === "test" ? `${path}${path.includes("?") ? "&" : "?"}${MODE_NAME}=test` : path;
}

/** The world that pages of the desk are asked for in this browser. */
export function modeInCookie(): Mode {
  return document.cookie.split("; ").includes(`${MODE_NAME}=test`) ? "test" : "live";
}
