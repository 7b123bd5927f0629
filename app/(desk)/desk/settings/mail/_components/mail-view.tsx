import { Paperclip } from "lucide-react";
import { Card } from "@/components/ui/card";
import { formatUtc } from "@/components/ui/format-time";
import type { ShownMail } from "@/lib/mail/read-mail";

/** A mail as it looks in a mail program, and as its text. */
export function MailView({ mail }: { mail: ShownMail }) {
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm [overflow-wrap:anywhere] [&_dt]:text-ink-muted">
        <dt>From</dt>
        <dd>{mail.from}</dd>
        <dt>To</dt>
        <dd>{mail.to}</dd>
        {mail.date ? (
          <>
            <dt>Date</dt>
            <dd>{formatUtc(mail.date)}</dd>
          </>
        ) : null}
      </dl>
      {mail.html ? (
        // Nothing in it runs, and the page's own policy, which it inherits, loads nothing from elsewhere.
        <iframe
          title="The mail as it looks"
          sandbox=""
          srcDoc={mail.html}
          className="h-128 w-full rounded-xl border bg-surface"
        />
      ) : null}
      <details open={mail.html === null} className="group">
        <summary className="cursor-pointer text-sm font-medium text-ink-muted hover:text-ink">As text</summary>
        <Card className="mt-2 overflow-x-auto p-4">
          <pre className="font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
            {mail.text || "(no text)"}
          </pre>
        </Card>
      </details>
      {mail.files.length > 0 ? (
        <ul aria-label="Files" className="flex flex-col gap-1 text-sm text-ink-muted">
          {mail.files.map(({ name, mime, bytes }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may repeat
            <li key={index} className="flex items-center gap-2 [overflow-wrap:anywhere]">
              <Paperclip aria-hidden className="size-3.5 shrink-0" /> {name} · {mime} · {Math.ceil(bytes / 1024)} kB
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
