import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    exclude: [...configDefaults.exclude, "e2e/**", ".next*/**"],
    globalSetup: "lib/testing/global-setup.ts",
    // Each worker has a database of its own, kept from file to file.
    pool: "forks",
    isolate: true,
    // For hanging, not for slowness: a machine at work on other things takes its time.
    testTimeout: 45_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: "test" },
  },
});
