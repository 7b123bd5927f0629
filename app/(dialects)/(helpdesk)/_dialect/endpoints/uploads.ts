import { beginUpload } from "@/lib/domain/attachments/begin-upload";
import { uploadPermit } from "@/lib/domain/attachments/file";
import { receiveUpload } from "@/lib/domain/attachments/receive-upload";
import { FILE_MAX_BYTES } from "@/lib/domain/attachments/screen";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { created } from "@/lib/http/result";
import { storage } from "@/lib/storage";
import { helpdesk } from "..";
import { PresignBody, UploadPath, UploadPermit, WirePresigned } from "../attachment-schemas";
import { TicketPath } from "../schemas";

const tags = ["Helpdesk: attachments"];

export const presignEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskPresign",
    method: "POST",
    path: "/tickets/{ticketId}/attachments/presign",
    summary: "Announce a file",
    description:
      "PUT its content to `upload_url`, then POST it to the ticket's attachments. What does not follow is forgotten.",
    status: 201,
    tags,
  },
  action: "ticket.reply",
  params: TicketPath,
  body: PresignBody,
  response: WirePresigned,
  examples: { request: { filename: "server.log", bytes: 5120, mime: "text/plain" } },
  handler: async ({ ctx, params, body }) => {
    const { id, address } = await beginUpload(ctx, storage(), params.ticketId, body);
    const ours = `/attachments/upload/${id}?${new URLSearchParams(uploadPermit(ctx, id))}`;

    return created({
      upload_url: address ?? absoluteUrl(ours),
      headers: Object.fromEntries(body.mime ? [["Content-Type", body.mime]] : []),
      attachment_id: id,
    });
  },
});

export const uploadEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskUpload",
    method: "PUT",
    path: "/attachments/upload/{uploadId}",
    summary: "Upload the content of an announced file",
    description: "The address that `presign` gave is the permission, for 15 minutes.",
    tags,
  },
  authenticate: ["anonymous"],
  accepts: ["raw"],
  maxBodyBytes: FILE_MAX_BYTES,
  params: UploadPath,
  query: UploadPermit,
  handler: async ({ ctx, params, query, raw }) => {
    await receiveUpload(ctx, storage(), { id: params.uploadId, ...query }, raw);

    return { status: 200 };
  },
});
