import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { getContext } from "@/lib/auth/session";
import { orNull } from "@/lib/domain/errors";
import { type FollowRequest, getFollowRequest } from "@/lib/domain/followers/confirm";
import { translations } from "@/lib/i18n/request-locale";
import { NothingHere } from "../../../_components/nothing-here";
import { confirm } from "./confirm";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("followMail"))("title"), robots: { index: false, follow: false } };
}

/** Looking at it changes nothing: scanners of mail open every link before a person does. */
export default async function FollowPage({ params }: { params: Promise<{ token: string }> }) {
  const token = decodeURIComponent((await params).token);
  const request = await orNull(getFollowRequest(await getContext(), token));
  if (!request) return <NothingHere />;
  const { publicId, address, state } = request;
  const t = await translations("followMail");

  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-6 px-4 py-10 sm:px-6">
      <div>
        <h1 className="text-2xl font-semibold tracking-tight">
          {t(state === "following" ? "following" : "question", { ticket: publicId })}
        </h1>
        <p className="mt-1 text-ink-muted wrap-anywhere">
          {t.rich("at", { address: () => <span className="font-medium text-ink">{address}</span> })}
        </p>
      </div>
      {state === "open" ? <Question token={token} /> : <Standing state={state} />}
      <p className="text-sm">
        <Link href={`/track/${publicId}`} className="underline underline-offset-2 hover:no-underline">
          {t("see", { ticket: publicId })}
        </Link>
      </p>
    </div>
  );
}

async function Question({ token }: { token: string }) {
  const t = await translations("followMail");

  return (
    <Card className="flex flex-col gap-4 p-4 sm:p-6">
      <p className="text-pretty">{t("what")}</p>
      <form action={confirm}>
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" size="lg" className="max-sm:w-full">
          {t("confirm")}
        </Button>
      </form>
      <p className="text-sm text-ink-muted">{t("notYou")}</p>
    </Card>
  );
}

const STANDINGS = {
  following: { tone: "success", title: "confirmedTitle", text: "confirmed" },
  expired: { tone: "warning", title: "expiredTitle", text: "expired" },
  closed: { tone: "info", title: "closedTitle", text: "closed" },
} as const;

async function Standing({ state }: { state: Exclude<FollowRequest["state"], "open"> }) {
  const t = await translations("followMail");
  const { tone, title, text } = STANDINGS[state];

  return (
    <Callout tone={tone} role="status" title={t(title)}>
      {t(text)}
    </Callout>
  );
}
