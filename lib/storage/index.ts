import { join } from "node:path";
import { env } from "@/lib/env";
import { localFolder } from "./local-folder";
import type { Storage } from "./storage";

/** The storage that the environment names. */
export function storage(): Storage {
  return localFolder(join(env().DATA_DIR, "files"));
}
