import { z } from "zod";
import { SCREENSHOT_MAX_BYTES, uploadScreenshot } from "@/lib/domain/attachments/upload";
import { SCREENSHOTS_MAX } from "@/lib/domain/tickets/schemas";
import { created } from "@/lib/http/result";
import { uploadStorage } from "@/lib/storage";
import { native } from "..";
import { WireFile } from "../schemas";
import { toWireFile } from "../serializers";

const FORM_OVERHEAD_BYTES = 64 * 1024;

export const uploadEndpoint = native.route({
  operation: {
    id: "uploadScreenshot",
    method: "POST",
    path: "/api/desk/uploads",
    summary: "Upload a screenshot",
    description: "One PNG, JPEG, WebP or GIF of up to 5 MiB in the form field `file`. Name its token within a day.",
    status: 201,
    tags: ["Uploads"],
  },
  authenticate: ["session", "apiKey", "anonymous"],
  action: "upload.create",
  accepts: ["form"],
  maxBodyBytes: SCREENSHOT_MAX_BYTES + FORM_OVERHEAD_BYTES,
  body: z.object({ file: z.file(`is required; at most ${SCREENSHOTS_MAX} go with a ticket`) }),
  response: z.object({ token: z.string(), file: WireFile }),
  idempotency: false,
  handler: async ({ ctx, body }) => {
    const content = new Uint8Array(await body.file.arrayBuffer());
    const { token, file } = await uploadScreenshot(ctx, uploadStorage(), { filename: body.file.name, content });

    return created({ token, file: toWireFile(ctx, file) });
  },
});
