import type { SendMailOptions } from "nodemailer";
import type { Alert } from "@/lib/domain/mail/alert";
import { html } from "@/lib/html";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { frame } from "./frame";

type From = { name: string; address: string };

/** An alert as nodemailer takes it, as text and as HTML that say the same. */
export function alertMessage(alert: Alert, { from, loopHeader }: { from: From; loopHeader: string }) {
  const { headline, about, text, button, footnote } = alert;
  const url = absoluteUrl(button.path);

  return {
    from,
    to: alert.to,
    subject: headline,
    text: `${[about, `${headline}.`, text, `${button.label}\n${url}`, `-- \n${footnote}`].join("\n\n")}\n`,
    html: frame({
      language: "en",
      title: headline,
      product: from.name,
      colour: null,
      headline: `${headline}.`,
      ticket: about,
      body: html`<p>${text}</p>`,
      button: { label: button.label, url },
      secondary: null,
      advice: "",
      footnote,
      unsubscribe: null,
    }),
    messageId: `<${alert.messageId}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply", [loopHeader]: "desk" },
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions;
}
