import { takeMail } from "@/lib/domain/mail/take";
import { mailDesk } from "@/lib/mail/incoming/mail-desk";
import type { Task } from "../task";

export const readMailTask: Task<"read-mail"> = ({ mailId }, { ctx }) => takeMail(ctx, mailDesk(), mailId);
