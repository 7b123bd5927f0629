import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Signs in everywhere; the journeys' desk is thrown away afterwards. */
export const ADMIN = { email: "admin@example.com", password: "only-for-the-journeys" };

/** Chosen once by the runner and passed to its workers through the environment. */
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_GITHUB_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "glassdesk-e2e-"));

export const PORT = process.env.E2E_PORT;
/** Where the desk takes GitHub to be; the journeys that need one start it there. */
export const GITHUB = { port: Number(process.env.E2E_GITHUB_PORT), token: "of-the-journeys" };
export const DATA_DIR = process.env.E2E_DATA_DIR;
export const BASE_URL = `http://127.0.0.1:${PORT}`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
