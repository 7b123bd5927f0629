import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Callout } from "@/components/ui/callout";
import { Pagination } from "@/components/ui/pagination";
import { requireAgent, type UserContext } from "@/lib/auth/session";
import { listOutgoingMail } from "@/lib/domain/mail/list";
import { listIncomingMail } from "@/lib/domain/mail/list-incoming";
import { listRefusedAddresses } from "@/lib/domain/mail/refused";
import { may } from "@/lib/domain/policy";
import { env } from "@/lib/env";
import { SettingsPage } from "../_components/settings-page";
import { MAIL_BOXES, MailBoxes } from "./_components/mail-boxes";
import { ReceivedList } from "./_components/received-list";
import { RefusedList } from "./_components/refused-list";
import { SentList } from "./_components/sent-list";

export const metadata: Metadata = { title: "Mail" };

type Props = { searchParams: Promise<Partial<Record<"box" | "cursor", string | string[]>>> };

export default async function MailPage({ searchParams }: Props) {
  const ctx = await requireAgent("/desk/settings/mail");
  if (!may(ctx.actor, "mail.manage")) notFound();
  const query = await searchParams;
  const box = MAIL_BOXES.find((known) => known === query.box) ?? "sent";
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;

  return (
    <SettingsPage
      actor={ctx.actor}
      title="Mail"
      lead="What the desk has written to customers and agents, what was written to it, and what the mail servers said."
    >
      {env().SMTP_URL ? null : (
        <Callout tone="warning" title="No mail server is set">
          Nothing leaves this machine: mails are kept as files, to be read here. Set SMTP_URL to send them.
        </Callout>
      )}
      <MailBoxes current={box} />
      {box === "sent" ? <Sent ctx={ctx} cursor={cursor} /> : null}
      {box === "received" ? <Received ctx={ctx} cursor={cursor} /> : null}
      {box === "refused" ? <RefusedList addresses={await listRefusedAddresses(ctx)} /> : null}
    </SettingsPage>
  );
}

async function Sent({ ctx, cursor }: { ctx: UserContext; cursor: string | undefined }) {
  const { items, nextCursor } = await listOutgoingMail(ctx, { cursor });

  return (
    <>
      <SentList mails={items} />
      <Pagination
        previous={cursor ? "/desk/settings/mail" : undefined}
        next={nextCursor ? `/desk/settings/mail?cursor=${encodeURIComponent(nextCursor)}` : undefined}
      />
    </>
  );
}

async function Received({ ctx, cursor }: { ctx: UserContext; cursor: string | undefined }) {
  const { items, nextCursor } = await listIncomingMail(ctx, { cursor });
  const { IMAP_URL, MAIL_INBOUND_SECRET } = env();
  const address = "/desk/settings/mail?box=received";

  return (
    <>
      <ReceivedList mails={items} isOpen={Boolean(IMAP_URL || MAIL_INBOUND_SECRET)} />
      <Pagination
        previous={cursor ? address : undefined}
        next={nextCursor ? `${address}&cursor=${encodeURIComponent(nextCursor)}` : undefined}
      />
    </>
  );
}
