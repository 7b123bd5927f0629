// The browser of the journeys: named, found, downloaded or installed, in this order.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { node, run, say } from "./bootstrap.mjs";

// Without windows to draw the same browser takes a quarter less of the machine.
const WITHOUT_WINDOWS = "chromium-headless-shell";
const NAMES = [WITHOUT_WINDOWS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium; null when there is none and none can be had. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.env.PLAYWRIGHT_CHROMIUM) return null;

  say("No Chromium here: fetching Playwright's …");
  run(node, ["node_modules/playwright/cli.js", "install", "chromium"], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000",
  });
  const fetched = await findChromium();
  if (fetched || process.getuid?.() !== 0 || !inPath("apt-get")) return fetched;

  say("No download either: installing the system's package …");
  run("apt-get", ["update", "-qq"]);
  for (const name of [WITHOUT_WINDOWS, "chromium"]) {
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { DEBIAN_FRONTEND: "noninteractive" });
    const installed = await findChromium();
    if (installed) return installed;
  }
  return null;
}

async function findChromium() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const { chromium } = await import("playwright");
  const places = [...NAMES.map(inPath), ...APPLE, chromium.executablePath()];
  return places.find((place) => place && existsSync(place)) ?? null;
}

function inPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}
