import { fileAt, uploadToken } from "@/lib/domain/attachments/file";
import type { DomainContext } from "@/lib/domain/context";
import { absoluteUrl } from "@/lib/http/absolute-url";

/**
 * What a screenshot's URL names: an upload of ours, or a picture elsewhere that is only ever shown as a link. Our
 * signature tells, not the host: behind a proxy one file has several. An upload's address is known to its uploader alone.
 */
export function toScreenshot(ctx: DomainContext, url: string): { upload: string } | { url: string } {
  const address = new URL(url);
  const id = fileAt(ctx, address);
  if (id) return { upload: uploadToken(ctx, id) };

  const claimsOurs = address.href.startsWith(absoluteUrl("/files/"));

  return claimsOurs ? { upload: "" } : { url };
}
