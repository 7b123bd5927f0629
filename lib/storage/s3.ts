import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { contentDisposition } from "@/lib/http/content-disposition";
import type { ByteRange, Storage } from "./storage";

export type S3Options = {
  bucket: string;
  region: string;
  /** Of an S3 that is not Amazon's. */
  endpoint?: string | undefined;
  /** Left out: wherever the AWS SDK finds them (an instance's role, say). */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`, as most servers besides Amazon's want it. */
  forcePathStyle: boolean;
};

/** Storage in a bucket of any S3. A content is there when `put` resolves: S3 keeps whole objects only. */
export function s3Bucket({ bucket, ...options }: S3Options): Storage {
  const client = new S3Client(configOf(options));

  return {
    async put(key, content, mime) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: content, ContentType: mime }));
    },

    async putStream(key, content, mime) {
      let bytes = 0;
      const counted = Readable.from(
        (async function* () {
          for await (const piece of content) {
            bytes += piece.byteLength;
            yield piece;
          }
        })(),
        { objectMode: false },
      );
      // One part in memory at a time, whatever the length.
      const params = { Bucket: bucket, Key: key, Body: counted, ContentType: mime };
      await new Upload({ client, params, queueSize: 1 }).done();

      return bytes;
    },

    async get(key, range) {
      const asked = new GetObjectCommand({ Bucket: bucket, Key: key, ...(range && { Range: rangeHeader(range) }) });
      const found = await client.send(asked).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      if (!found?.Body) return null;
      const whole = Number(found.ContentRange?.split("/").at(-1) ?? found.ContentLength ?? 0);

      return { bytes: whole, stream: found.Body.transformToWebStream() as ReadableStream<Uint8Array> };
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },

    getAddress(key, { filename, seconds }) {
      const asked = {
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: contentDisposition("attachment", filename),
      };

      return getSignedUrl(client, new GetObjectCommand(asked), { expiresIn: seconds });
    },

    putAddress(key, { bytes, mime, seconds }) {
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentLength: bytes,
        ...(mime !== null && { ContentType: mime }),
      });

      // The length is signed, so that an address for one kilobyte does not take a terabyte.
      return getSignedUrl(client, put, { expiresIn: seconds, signableHeaders: new Set(["host", "content-length"]) });
    },
  };
}

function configOf({ region, endpoint, credentials, forcePathStyle }: Omit<S3Options, "bucket">): S3ClientConfig {
  return {
    region,
    forcePathStyle,
    // Checksums that only newer servers know are left out where S3 does not ask for them.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials && { credentials }),
  };
}

function rangeHeader({ start, end }: ByteRange): string {
  return `bytes=${start}-${end}`;
}

/** A bucket that is not there is an error: it must not look like a file that is not there. */
function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === "NoSuchKey";
}
