import { mailFolder } from "@/lib/mail";
import { deleteKeptMail } from "@/lib/mail/folder";
import type { Task } from "../task";

export const deleteKeptMails: Task<"delete-kept-mails"> = async ({ mailIds }) => {
  for (const mailId of mailIds) await deleteKeptMail(mailFolder(), mailId);
};
