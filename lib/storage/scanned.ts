import { InvalidInput } from "@/lib/domain/errors";
import type { Storage } from "./storage";

/** @returns the name of what was found, or null when the content is clean */
export type Scan = (content: Uint8Array) => Promise<string | null>;

/**
 * A storage that keeps nothing which `scan` objects to. Contents that clients put to an address of the storage itself come
 * by here when they are looked at and kept for good.
 * @throws INVALID_INPUT from `put`, naming what was found
 */
export function scanned(storage: Storage, scan: Scan): Storage {
  return {
    ...storage,
    async put(key, content, mime) {
      const found = await scan(content);
      if (found) throw new InvalidInput([{ path: [], message: `The file is infected: ${found}`, code: "infected" }]);

      await storage.put(key, content, mime);
    },
  };
}
