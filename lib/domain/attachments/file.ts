import type { DomainContext } from "../context";
import { sign, verifies } from "../signatures";

/** A file of a ticket: one that we keep, or a picture that lives elsewhere (`externalUrl`). */
export type StoredFile = {
  id: string;
  filename: string;
  bytes: number;
  /** Sniffed from the content. */
  mime: string;
  externalUrl: string | null;
  createdAt: Date;
};

type Signing = Pick<DomainContext, "secret" | "now">;

const DAY_MS = 86_400_000;
/** For how long an upload may wait to be sent. */
export const UPLOAD_WAITS_MS = DAY_MS;
const LINK_DAYS = 7;

export function toStoredFile(row: StoredFile & { storageKey?: string | null }): StoredFile {
  const { id, filename, bytes, mime, externalUrl, createdAt } = row;

  return { id, filename, bytes, mime, externalUrl, createdAt };
}

/**
 * Where the file can be had for the next six to seven `days`, or as many as are asked for, as a path, or as the foreign address. The expiry is rounded
 * to the day, so that a page drawn twice names the same, cacheable address.
 */
export function fileLocation(ctx: Signing, file: Pick<StoredFile, "id" | "externalUrl">, days = LINK_DAYS): string {
  if (file.externalUrl) return file.externalUrl;
  const expires = Math.ceil(ctx.now().getTime() / DAY_MS + days - 1);

  return `/files/${file.id}?expires=${expires}&signature=${sign(ctx, "file", `${file.id}:${expires}`)}`;
}

/** The id of the file that lives at this address of ours, or null when `fileLocation` did not make it or it has expired. */
export function fileAt(ctx: Signing, address: URL): string | null {
  const id = /^\/files\/([0-9a-f-]{36})$/.exec(address.pathname)?.[1] ?? "";
  const { expires = "", signature = "" } = Object.fromEntries(address.searchParams);

  return isFileLocation(ctx, id, expires, signature) ? id : null;
}

/** Whether a file's address was made by `fileLocation` and has not expired. `expires` counts days since 1970. */
export function isFileLocation(ctx: Signing, id: string, expires: string, signature: string): boolean {
  if (!/^\d{1,6}$/.test(expires) || Number(expires) * DAY_MS < ctx.now().getTime()) return false;

  return verifies(ctx, "file", `${id}:${expires}`, signature);
}

/** Where an upload's content waits until it is looked at. Whoever has the address may still write there. */
export function uploadKey(id: string): string {
  return `uploads/${id}`;
}

/** Where content lives once it was looked at. Only we write there. */
export function fileKey(id: string): string {
  return `files/${id}`;
}

/** Everything that may be kept of a file besides the content its row names. */
export function derivedKeys(id: string): string[] {
  return [`thumbnails/${id}`];
}

const PERMIT_SECONDS = 15 * 60;

/** Permission to put the content of one upload, for a quarter of an hour; `expires` counts seconds since 1970. */
export function uploadPermit(ctx: Signing, id: string): { expires: string; signature: string } {
  const expires = String(Math.floor(ctx.now().getTime() / 1000) + PERMIT_SECONDS);

  return { expires, signature: sign(ctx, "file", `put:${id}:${expires}`) };
}

/** Whether the permit is ours, for this upload, and still good. */
export function isUploadPermit(ctx: Signing, id: string, permit: { expires: string; signature: string }): boolean {
  const isGood = /^\d{1,12}$/.test(permit.expires) && Number(permit.expires) * 1000 > ctx.now().getTime();

  return isGood && verifies(ctx, "file", `put:${id}:${permit.expires}`, permit.signature);
}

/** What an uploader gets to name the file with: nobody else can put it on a ticket of theirs. */
export function uploadToken(ctx: Signing, id: string): string {
  return `${id}.${sign(ctx, "file", `upload:${id}`)}`;
}

/** The id in an upload token, or null when the token is not ours. */
export function readUploadToken(ctx: Signing, token: string): string | null {
  const [id = "", signature = "", ...more] = token.split(".");
  if (more.length > 0) return null;

  return verifies(ctx, "file", `upload:${id}`, signature) ? id : null;
}
