import { z } from "zod";
import { addFile } from "@/lib/domain/attachments/add-file";
import { finishUpload } from "@/lib/domain/attachments/finish-upload";
import { listAttachments } from "@/lib/domain/attachments/list";
import { readTicketFile } from "@/lib/domain/attachments/read";
import { removeFile } from "@/lib/domain/attachments/remove-file";
import { FILE_MAX_BYTES } from "@/lib/domain/attachments/screen";
import { created, ok } from "@/lib/http/result";
import { sendFile } from "@/lib/http/send-file";
import { storage, uploadStorage } from "@/lib/storage";
import { helpdesk } from "..";
import { AttachBody, AttachmentPath, WireAttachment } from "../attachment-schemas";
import { TicketPath, WireId, WireOk } from "../schemas";
import { toWireAttachment } from "../serializers";

const tags = ["Helpdesk: attachments"];
const FORM_OVERHEAD_BYTES = 64 * 1024;

export const listAttachmentsEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskListAttachments",
    method: "GET",
    path: "/tickets/{ticketId}/attachments",
    summary: "List a ticket's files",
    tags,
  },
  action: "ticket.read",
  params: TicketPath,
  response: z.array(WireAttachment),
  handler: async ({ ctx, params }) => ok((await listAttachments(ctx, params.ticketId)).map(toWireAttachment)),
});

export const attachEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskAttach",
    method: "POST",
    path: "/tickets/{ticketId}/attachments",
    summary: "Put a file onto a ticket",
    description:
      "As JSON: what was announced with `presign` and uploaded since. As a form: the file itself, as `file`. Up to 25 MiB; programs are refused, by name and by content.",
    status: 201,
    tags,
  },
  action: "ticket.reply",
  params: TicketPath,
  accepts: ["json", "form"],
  maxBodyBytes: FILE_MAX_BYTES + FORM_OVERHEAD_BYTES,
  body: AttachBody,
  response: WireId,
  examples: { request: { attachment_id: "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11", filename: "server.log", bytes: 5120 } },
  handler: async ({ ctx, params: { ticketId }, body }) => {
    if (body.finish) return created({ id: (await finishUpload(ctx, uploadStorage(), ticketId, body.finish)).id });
    const content = new Uint8Array(await body.file.arrayBuffer());
    const { id } = await addFile(ctx, uploadStorage(), ticketId, { filename: body.file.name, content });

    return created({ id });
  },
});

export const downloadEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskDownload",
    method: "GET",
    path: "/tickets/{ticketId}/attachments/{attachmentId}",
    summary: "Download a file",
    answers: {
      206: "The part that Range asks for",
      302: "A picture that lives elsewhere",
      304: "The copy that If-None-Match names is still good",
    },
    headers: { Range: "One part of the content: `bytes=0-1023`", "If-None-Match": "The ETag of a copy" },
    tags,
  },
  action: "ticket.read",
  params: AttachmentPath,
  query: z.object({ size: z.enum(["full", "thumbnail"]).optional().describe("`thumbnail`: a picture in small") }),
  handler: async ({ ctx, params, query: { size }, request }) => {
    const file = await readTicketFile(ctx, storage(), params.ticketId, { id: params.attachmentId, size });

    return sendFile(request, {
      file,
      cacheControl: "private, no-cache",
      ...(size === "thumbnail" && { variant: size }),
    });
  },
});

export const removeAttachmentEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskRemoveAttachment",
    method: "DELETE",
    path: "/tickets/{ticketId}/attachments/{attachmentId}",
    summary: "Delete a file",
    description: "Requesters delete what they have added themselves.",
    tags,
  },
  action: "ticket.removeFile",
  params: AttachmentPath,
  response: WireOk,
  handler: async ({ ctx, params }) => {
    await removeFile(ctx, params.ticketId, params.attachmentId);

    return ok({ ok: true as const });
  },
});
