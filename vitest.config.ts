import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    exclude: [...configDefaults.exclude, "e2e/**", ".next*/**"],
    globalSetup: "lib/testing/global-setup.ts",
    // Each worker has a database of its own, kept from file to file.
    pool: "forks",
    // One process waits for the database while the other one works; by itself a machine of two cores gets only one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    isolate: true,
    // For hanging, not for slowness: a machine at work on other things takes its time.
    testTimeout: 45_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
    env: { NODE_ENV: "test" },
  },
});
