import type { MailDesk } from "@/lib/domain/mail/take";
import { env } from "@/lib/env";
import { uploadStorage } from "@/lib/storage";
import { deskAddress } from "../message";
import { readIncoming } from "./read-incoming";

/** What reading mail needs of this deployment. */
export function mailDesk(): MailDesk {
  const { MAIL_REPLY_TO } = env();
  const ownAddresses = [deskAddress().address, ...(MAIL_REPLY_TO ? [MAIL_REPLY_TO] : [])].map((address) =>
    address.toLowerCase(),
  );

  return { storage: uploadStorage(), read: readIncoming, ownAddresses };
}
