import nodemailer from "nodemailer";
import { logger } from "@/lib/telemetry/logger";
import { type Mailer, MailRefusal } from "./mailer";
import { toMessage } from "./message";

const CONNECTION_MS = 15_000;
const ANSWER_MS = 60_000;
const CONNECTIONS = 3;

/** A mailer over SMTP; connections are kept for the next mail. `smtp:` uses TLS as soon as the server offers it. */
export function smtpMailer(url: string): Mailer & { close: () => void } {
  const { hostname, port, protocol, username, password, searchParams } = new URL(url);
  const secure = protocol === "smtps:";
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(searchParams.get("tls") === "unverified" && { tls: { rejectUnauthorized: false } }),
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: CONNECTION_MS,
    socketTimeout: ANSWER_MS,
  });
  transport.on("error", (error) =>
    logger().warn({ err: error, part: "mail" }, "a connection to the mail server broke"),
  );

  return {
    async send(letter) {
      const message = toMessage(letter);
      try {
        const { response } = await transport.sendMail(message);

        return { subject: message.subject, response };
      } catch (error) {
        throw toRefusal(error);
      }
    },
    close: () => transport.close(),
  };
}

type SmtpError = { code?: string; responseCode?: number; response?: string; command?: string };

/** What the server answered, as far as it did; the recipient's fault is only what was said to RCPT TO. */
function toRefusal(error: unknown): unknown {
  const { responseCode, response, command } = error as SmtpError;
  if (responseCode === undefined || !response) return error;
  const isFinal = responseCode >= 500 && responseCode < 600;

  return new MailRefusal(response, {
    permanent: isFinal && command !== "AUTH",
    ofRecipient: isFinal && isOfRecipient(error as SmtpError),
  });
}

/** 5.7.x is about us (a block list, a policy), whatever command it answers (RFC 3463). */
function isOfRecipient({ command, response = "" }: SmtpError): boolean {
  return command === "RCPT TO" && !/^\d{3}[ -]5\.7\.\d/.test(response);
}
