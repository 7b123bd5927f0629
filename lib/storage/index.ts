import { join } from "node:path";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { scanWithClamd } from "./clamd";
import { countUploads } from "./count-uploads";
import { localFolder } from "./local-folder";
import { s3Bucket } from "./s3";
import { scanned } from "./scanned";
import type { Storage } from "./storage";

/** The storage that the environment names, behind a virus scanner when there is one. */
export function storage(): Storage {
  const { CLAMD_ADDRESS } = env();
  const kept = env().S3_BUCKET ? bucket() : localFolder(join(env().DATA_DIR, "files"));

  return CLAMD_ADDRESS ? scanned(kept, (content) => scanWithClamd(CLAMD_ADDRESS, content)) : kept;
}

/** The same for verbs that keep what people bring: what they put is counted. */
export function uploadStorage(): Storage {
  return countUploads(storage());
}

/** One client for the process: it keeps its connections. */
function bucket(): Storage {
  const { S3_BUCKET = "", S3_REGION, S3_ENDPOINT, S3_FORCE_PATH_STYLE } = env();
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env();

  return processWide(`s3:${S3_ENDPOINT}:${S3_BUCKET}`, () =>
    s3Bucket({
      bucket: S3_BUCKET,
      region: S3_REGION,
      endpoint: S3_ENDPOINT,
      forcePathStyle: S3_FORCE_PATH_STYLE,
      credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    }),
  );
}
