import { rm } from "node:fs/promises";
import { DATA_DIR } from "./settings";

export default async function removeData(): Promise<void> {
  // The server may still be writing its last files when the journeys are over.
  await rm(DATA_DIR, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}
