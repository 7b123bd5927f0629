import { metrics } from "@/lib/telemetry/metrics";
import type { Storage } from "./storage";

/** A storage for verbs that put each upload once: what they keep is counted. */
export function countUploads(storage: Storage): Storage {
  return {
    ...storage,
    async put(key, content, mime) {
      await storage.put(key, content, mime);
      metrics().attachmentsUploaded.inc();
    },
  };
}
