import type { Attachment, ParsedMail } from "mailparser";
import type { Bounce } from "@/lib/domain/mail/incoming";

/** What a delivery report says of a mail of ours (RFC 3464): which one, whom it was for, and whether it will ever arrive. */
export function readBounces(mail: ParsedMail): Bounce[] {
  const messageId = originalId(mail);
  const report = mail.attachments.find(({ contentType }) => contentType === "message/delivery-status");
  if (!report || messageId === null) return [];

  return text(report)
    .split(/\r?\n\r?\n/)
    .flatMap((block) => {
      const address = field(block, "Original-Recipient") ?? field(block, "Final-Recipient");
      const status = field(block, "Status") ?? "";
      if (!address || field(block, "Action")?.toLowerCase() !== "failed") return [];

      return [
        {
          messageId,
          address: address
            .replace(/^[^;]*;\s*/, "")
            .replace(/[<>]/g, "")
            .toLowerCase(),
          isPermanent: status.startsWith("5"),
          reason: (field(block, "Diagnostic-Code") ?? status).replace(/^smtp;\s*/i, ""),
        },
      ];
    });
}

/** The report has the mail with it, or its header. */
function originalId({ attachments }: ParsedMail): string | null {
  const original = attachments.find(({ contentType }) => /^(?:message\/rfc822|text\/rfc822-headers)/.test(contentType));
  const header = original ? text(original).split(/\r?\n\r?\n/, 1)[0] : undefined;

  return (header && /<([^<>\s]+)>/.exec(field(header, "Message-ID") ?? "")?.[1]) ?? null;
}

function field(block: string, name: string): string | undefined {
  const unfolded = block.replace(/\r?\n[ \t]+/g, " ");

  return new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(unfolded)?.[1]?.trim() || undefined;
}

function text({ content }: Attachment): string {
  return content.toString("utf8").slice(0, 100_000);
}
