import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = ParsedMail & { recipients: string[]; raw: string };

export type MailHost = {
  url: string;
  /** What was accepted, in order. */
  mails: ReceivedMail[];
  /** How the next commands are answered; undefined accepts. */
  refuse: { recipient?: SmtpAnswer; message?: SmtpAnswer };
  stop: () => Promise<void>;
};

type SmtpAnswer = { code: number; message: string };

/** A real SMTP server on loopback, which keeps what it is given. */
export async function startMailHost(): Promise<MailHost> {
  const mails: ReceivedMail[] = [];
  const refuse: MailHost["refuse"] = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, answer) => answer(errorOf(refuse.recipient)),
    onData(stream, session, answer) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      void new Response(stream as unknown as ReadableStream).text().then(async (raw) => {
        if (!refuse.message) mails.push({ ...(await simpleParser(raw)), recipients, raw });
        answer(errorOf(refuse.message));
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function errorOf(refusal: SmtpAnswer | undefined): Error | null {
  return refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null;
}
