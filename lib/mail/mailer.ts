import type { Alert } from "@/lib/domain/mail/alert";
import type { Letter } from "@/lib/domain/mail/letter";

/** Takes a letter to whoever it is for. */
export type Mailer = {
  /**
   * @returns the subject it was sent under, and what the server said
   * @throws MailRefusal when the server took the connection and refused; anything else when it could not be reached
   */
  send: (mail: Letter | Alert) => Promise<{ subject: string; response: string }>;
};

/**
 * The server's refusal. `permanent`: trying again is of no use (SMTP 5xx). `ofRecipient`: there is no such mailbox, or it
 * takes no mail of ours, so nothing should be sent there any more.
 */
export class MailRefusal extends Error {
  override readonly name = "MailRefusal";
  readonly permanent: boolean;
  readonly ofRecipient: boolean;

  constructor(message: string, { permanent, ofRecipient }: { permanent: boolean; ofRecipient: boolean }) {
    super(message);
    this.permanent = permanent;
    this.ofRecipient = ofRecipient;
  }
}
