import { defineConfig, devices } from "@playwright/test";
import { ADMIN, BASE_URL, DATA_DIR, GITHUB, PORT } from "./e2e/settings";

const CLOSED_NETWORK = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  globalTeardown: "./e2e/remove-data.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A journey that passes on the second try is reported as flaky, with its trace; it does not hold a change up.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  // A small machine with two browsers and a server on it answers late, not wrongly.
  expect: { timeout: 15_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: BASE_URL,
    locale: "en-GB",
    timezoneId: "UTC",
    // What moves while it opens is not clicked at once, and looking again scrolls the page away under everything else.
    contextOptions: { reducedMotion: "reduce" },
    // Recording costs a third of a journey's time: only what is tried again is recorded. `--trace on` does for one.
    trace: "on-first-retry",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM || undefined,
      args: isRoot ? [...CLOSED_NETWORK, "--no-sandbox"] : CLOSED_NETWORK,
    },
  },
  webServer: {
    command: "node bin/start.mjs",
    url: `${BASE_URL}/readyz`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "ignore",
    env: {
      PORT,
      HOST: "127.0.0.1",
      PUBLIC_URL: BASE_URL,
      DATA_DIR,
      DATABASE_URL: "",
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      GITHUB_API_URL: `http://127.0.0.1:${GITHUB.port}`,
      GITHUB_TOKEN: GITHUB.token,
      // The journeys come from one address, faster than any person.
      RATE_LIMIT_REQUESTS: "0",
      RATE_LIMIT_CREATES: "0",
      RATE_LIMIT_PUBLIC: "0",
      // Receivers and providers of the journeys are on loopback.
      WEBHOOK_ALLOW_PRIVATE: "on",
      LOG_LEVEL: "warn",
    },
  },
});
