import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { getContext } from "@/lib/auth/session";
import { orNull } from "@/lib/domain/errors";
import { getMailChoice, type MailChoice, type OptOutScope } from "@/lib/domain/mail/opt-out";
import { translations } from "@/lib/i18n/request-locale";
import type { Translate } from "@/lib/i18n/translate";
import { NothingHere } from "../../../_components/nothing-here";
import { choose } from "./choose";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("mailChoice"))("title"), robots: { index: false, follow: false } };
}

export default async function MailPreferencesPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const choice = await orNull(getMailChoice(await getContext(), decodeURIComponent(token)));
  if (!choice) return <NothingHere />;
  const { address, ticket, optedOut } = choice;
  const t = await translations("mailChoice");

  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-6 px-4 py-10 sm:px-6">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
        <p className="mt-1 text-ink-muted [overflow-wrap:anywhere]">
          {t.rich("to", { address: () => <span className="font-medium text-ink">{address}</span> })}
        </p>
      </div>
      <Callout tone={optedOut.ticket || optedOut.all ? "success" : "info"} role="status">
        {standing(choice, t)}
      </Callout>
      <Card className="divide-y">
        <Choice token={token} scope="ticket" isOut={optedOut.ticket} title={t("about", { ticket: ticket.publicId })}>
          {ticket.subject ?? t("progressOnly")}
        </Choice>
        <Choice token={token} scope="all" isOut={optedOut.all} title={t("all")}>
          {t("allText")}
        </Choice>
      </Card>
    </div>
  );
}

function standing({ ticket, optedOut }: MailChoice, t: Translate<"mailChoice">): string {
  if (optedOut.all) return t("noneAtAll");
  if (optedOut.ticket) return t("noneAbout", { ticket: ticket.publicId });

  return t("some", { ticket: ticket.publicId });
}

type ChoiceProps = { token: string; scope: OptOutScope; isOut: boolean; title: string; children: string };

async function Choice({ token, scope, isOut, title, children }: ChoiceProps) {
  const t = await translations("mailChoice");

  return (
    <form action={choose} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
      <input type="hidden" name="token" value={decodeURIComponent(token)} />
      <input type="hidden" name="scope" value={scope} />
      <input type="hidden" name="wanted" value={isOut ? "yes" : "no"} />
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="font-medium">{title}</h2>
        <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">{children}</p>
      </div>
      <Button type="submit" variant={isOut ? "secondary" : "primary"}>
        {t(isOut ? "again" : "stop")}
        <span className="sr-only">: {title}</span>
      </Button>
    </form>
  );
}
