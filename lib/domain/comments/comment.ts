import type { StoredFile } from "../attachments/file";
import type { PersonRef } from "../tickets/ticket";

/** One contribution to a ticket's conversation: an answer, or an internal note. */
export type Comment = {
  id: string;
  ticketId: string;
  author: PersonRef;
  /** Markdown. */
  body: string;
  /** An internal note: agents only. */
  internal: boolean;
  attachments: StoredFile[];
  createdAt: Date;
};
