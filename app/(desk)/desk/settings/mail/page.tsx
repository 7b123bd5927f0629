import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Callout } from "@/components/ui/callout";
import { Pagination } from "@/components/ui/pagination";
import { requireAgent, type UserContext } from "@/lib/auth/session";
import { listOutgoingMail } from "@/lib/domain/mail/list";
import { listRefusedAddresses } from "@/lib/domain/mail/refused";
import { may } from "@/lib/domain/policy";
import { env } from "@/lib/env";
import { SettingsPage } from "../_components/settings-page";
import { MAIL_BOXES, MailBoxes } from "./_components/mail-boxes";
import { RefusedList } from "./_components/refused-list";
import { SentList } from "./_components/sent-list";

export const metadata: Metadata = { title: "Mail" };

type Props = { searchParams: Promise<Partial<Record<"box" | "cursor", string | string[]>>> };

export default async function MailPage({ searchParams }: Props) {
  const ctx = await requireAgent("/desk/settings/mail");
  if (!may(ctx.actor, "mail.manage")) notFound();
  const query = await searchParams;
  const box = MAIL_BOXES.find((known) => known === query.box) ?? "sent";

  return (
    <SettingsPage
      actor={ctx.actor}
      title="Mail"
      lead="What the desk has written to customers and agents, and what the mail servers said to it."
    >
      {env().SMTP_URL ? null : (
        <Callout tone="warning" title="No mail server is set">
          Nothing leaves this machine: mails are kept as files, to be read here. Set SMTP_URL to send them.
        </Callout>
      )}
      <MailBoxes current={box} />
      {box === "sent" ? (
        <Sent ctx={ctx} cursor={typeof query.cursor === "string" ? query.cursor : undefined} />
      ) : (
        <RefusedList addresses={await listRefusedAddresses(ctx)} />
      )}
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
