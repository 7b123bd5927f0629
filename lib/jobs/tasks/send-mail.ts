import { sendMail } from "@/lib/domain/mail/send";
import { mailer } from "@/lib/mail";
import type { Task } from "../task";

export const sendMailTask: Task<"send-mail"> = ({ mailId }, { ctx }) => sendMail(ctx, mailer(), mailId);
