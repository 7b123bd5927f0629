import { rm } from "node:fs/promises";
import { DATA_DIR } from "./settings";

export default async function removeData(): Promise<void> {
  await rm(DATA_DIR, { recursive: true, force: true });
}
