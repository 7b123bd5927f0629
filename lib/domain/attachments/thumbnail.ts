import sharp from "sharp";
import type { Storage, StoredContent } from "@/lib/storage/storage";
import { notFound } from "../errors";
import { derivedKeys } from "./file";
import { hasThumbnail } from "./upload";

const SIDE = 480;
/** Far above any screen; a few kilobytes can claim to be a picture that fills the memory. */
const MOST_PIXELS = 50_000_000;

/**
 * The picture in small, as WebP, made when it is first asked for and kept. Of an animation it is the first frame.
 * @throws NOT_FOUND for what is no picture
 */
export async function openThumbnail(
  storage: Storage,
  file: { id: string; mime: string; externalUrl: string | null; storageKey: string | null },
): Promise<StoredContent> {
  const [key = ""] = derivedKeys(file.id);
  if (!hasThumbnail(file) || !file.storageKey) throw notFound("File");
  const kept = await storage.get(key);
  if (kept) return kept;

  const whole = await storage.get(file.storageKey);
  if (!whole) throw notFound("File");
  const small = await shrink(await new Response(whole.stream).bytes());
  await storage.put(key, small, "image/webp");

  return { bytes: small.byteLength, stream: new Blob([small]).stream() };
}

/** Turned as the camera was held; everything else that cameras write into pictures, the place above all, is dropped. */
async function shrink(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .rotate()
    .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 });

  return picture.toBuffer().then(
    (small) => new Uint8Array(small),
    () => {
      throw notFound("File");
    },
  );
}
