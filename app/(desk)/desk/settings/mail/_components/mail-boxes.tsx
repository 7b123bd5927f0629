import Link from "next/link";

export const MAIL_BOXES = ["sent", "received", "refused"] as const;
export type MailBox = (typeof MAIL_BOXES)[number];

const LABELS: Record<MailBox, string> = { sent: "Sent", received: "Received", refused: "Refused addresses" };

/** Plain links, so that each box has an address. */
export function MailBoxes({ current }: { current: MailBox }) {
  return (
    <nav aria-label="Mail" className="flex gap-1">
      {MAIL_BOXES.map((box) => (
        <Link
          key={box}
          href={box === "sent" ? "/desk/settings/mail" : `/desk/settings/mail?box=${box}`}
          aria-current={box === current ? "page" : undefined}
          className="rounded-md px-2.5 py-1.5 text-sm font-medium text-ink-muted hover:bg-subtle hover:text-ink aria-[current=page]:bg-strong aria-[current=page]:text-ink"
        >
          {LABELS[box]}
        </Link>
      ))}
    </nav>
  );
}
