import { z } from "zod";
import { InvalidInput } from "@/lib/domain/errors";
import { required, requiredText, TicketPath } from "./schemas";

export const AttachmentPath = TicketPath.extend({ attachmentId: z.uuid() });
export const UploadPath = z.object({ uploadId: z.uuid() });
export const UploadPermit = z.object({ expires: z.string(), signature: z.string() });

const bytes = z
  .int({ error: ({ input }) => (input === undefined || input === null ? required : "must be a whole number") })
  .min(1, "must be at least 1");

export const PresignBody = z
  .object({ filename: requiredText, bytes, mime: z.string("must be a string").max(200).nullish() })
  .meta({ id: "HelpdeskPresign" });

export const WirePresigned = z
  .object({
    upload_url: z.string().describe("PUT the content here within 15 minutes, with `headers`; needs no credentials"),
    headers: z.record(z.string(), z.string()),
    attachment_id: z.uuid(),
  })
  .meta({ id: "HelpdeskPresigned" });

const Finish = z.object({ attachment_id: requiredText, filename: requiredText, bytes });

/** What was announced and uploaded, or, as a form, the file itself. */
export const AttachBody = z
  .object({ file: z.file("must be a file").optional(), ...Finish.partial().shape, mime: z.unknown().optional() })
  .transform(({ file, ...announced }, refinement) => {
    if (file) return { file };
    const finish = Finish.safeParse(announced);
    if (finish.success) return { finish: { ...finish.data, id: attachmentId(finish.data.attachment_id) } };
    for (const { path, message } of finish.error.issues) refinement.addIssue({ code: "custom", path, message });

    return z.NEVER;
  })
  .meta({ id: "HelpdeskAttach" });

export const WireAttachment = z
  .object({
    id: z.uuid(),
    filename: z.string(),
    bytes: z.int(),
    mime: z.string().nullable().describe("What the content says it is"),
    created_at: z.iso.datetime().describe("RFC 3339 in UTC"),
  })
  .meta({ id: "HelpdeskAttachment" });
export type WireAttachment = z.output<typeof WireAttachment>;

/** @throws INVALID_INPUT in the original's words */
function attachmentId(text: string): string {
  if (z.uuid().safeParse(text).success) return text.toLowerCase();

  throw new InvalidInput([{ path: [], message: "invalid attachment_id", code: "custom" }]);
}
