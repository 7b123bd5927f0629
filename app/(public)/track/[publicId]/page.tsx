import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Card } from "@/components/ui/card";
import { ratingOf } from "@/lib/domain/csat/list";
import { maySeeTrackingLink, trackingPath } from "@/lib/domain/tracking/link";
import type { Tracking } from "@/lib/domain/tracking/track";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { inLanguage } from "@/lib/i18n/locales";
import { requestLocale, translations } from "@/lib/i18n/request-locale";
import { type Translate, translate } from "@/lib/i18n/translate";
import { TooLarge } from "../../_components/too-large";
import { TooManyLookUps } from "../../_components/too-many-look-ups";
import { SCREENSHOT_RULES } from "../../_forms/screenshot-rules";
import { AddressCard } from "./_components/address-card";
import { CodeLinks } from "./_components/code-links";
import { Conversation } from "./_components/conversation";
import { FollowForm } from "./_components/follow-form";
import { History } from "./_components/history";
import { LiveTicket } from "./_components/live-ticket";
import { Notices } from "./_components/notices";
import { Progress } from "./_components/progress";
import { RatingBox } from "./_components/rating-box";
import { ReplyForm } from "./_components/reply-form";
import { TicketHeader } from "./_components/ticket-header";
import { TicketNotFound } from "./_components/ticket-not-found";
import { toHistory } from "./history-sentences";
import { loadConversation } from "./load-conversation";
import { loadTracking, single, trackingAddress, type Viewer, viewerOf } from "./load-tracking";

type Query = Partial<Record<"token" | "before" | "welcome" | "problem", string | string[]>>;
type Props = { params: Promise<{ publicId: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const loaded = await loadTracking((await params).publicId, single((await searchParams).token));
  const robots = { index: false, follow: false };
  if (loaded.state !== "found") return { title: (await translations("track"))("ticket"), robots };
  const { publicId, subject } = loaded.found.tracked;
  const types = {
    "application/atom+xml": absoluteUrl(inLanguage(`/track/${publicId}/feed.atom`, await requestLocale())),
    "application/json": absoluteUrl(`/api/desk/track/${publicId}`),
  };

  return { title: subject ? `${publicId} ${subject}` : publicId, robots, alternates: { types } };
}

export default async function TrackPage({ params, searchParams }: Props) {
  const { publicId: asked } = await params;
  const query = await searchParams;
  const token = single(query.token);
  const loaded = await loadTracking(asked, token);
  if (loaded.state === "unknown") return <TicketNotFound />;
  if (loaded.state === "limited") return <TooManyLookUps retryAfterSeconds={loaded.retryAfterSeconds} />;

  // One address per ticket: other spellings lead to it.
  const { publicId } = loaded.found.tracked;
  if (asked !== publicId) redirect(trackingAddress(publicId, token));

  return (
    <TicketPage
      tracking={loaded.found}
      viewer={viewerOf(loaded.found)}
      token={token}
      before={single(query.before)}
      isWelcome={single(query.welcome) !== null}
      isTooLarge={single(query.problem) === "too-large"}
    />
  );
}

type TicketPageProps = {
  tracking: Tracking;
  viewer: Viewer;
  token: string | null;
  before: string | null;
  isWelcome: boolean;
  isTooLarge: boolean;
};

async function TicketPage({ tracking, viewer, token, before, isWelcome, isTooLarge }: TicketPageProps) {
  const { tracked, reader } = tracking;
  const locale = await requestLocale();
  const t = translate(locale, "track");
  const conversation = reader && (await loadConversation(reader, viewer, before, locale));
  const isRequester = viewer === "requester";
  const history = toHistory(tracked.events, isRequester, locale);
  const latest = history.at(-1);
  const secretAddress = secretAddressOf(tracking, viewer);
  const rating = reader && isRequester ? await ratingOf(reader.ctx, reader.ticket) : null;

  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-6 px-4 py-6 sm:px-6 sm:py-10">
      <Notices
        tracking={tracking}
        viewer={viewer}
        hasToken={token !== null}
        isWelcome={isWelcome}
        secretAddress={secretAddress}
      />
      {isTooLarge ? <TooLarge /> : null}
      <TicketHeader tracked={tracked} viewer={viewer} isTest={reader?.ticket.mode === "test"} />
      <Progress tracked={tracked} mayAnswer={isRequester} />
      {rating ? <RatingBox publicId={tracked.publicId} token={token} standing={rating} /> : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        {conversation ? (
          <section aria-labelledby="conversation" className="flex min-w-0 flex-col gap-4">
            <h2 id="conversation" className="text-xl font-semibold tracking-tight">
              {t("conversation")}
            </h2>
            <Conversation
              conversation={conversation}
              publicId={tracked.publicId}
              token={token}
              isLatest={before === null}
            />
            {isRequester ? (
              <Card className="p-4">
                <h3 id="reply" className="mb-3 text-lg font-semibold">
                  {t("answer")}
                </h3>
                <ReplyForm
                  publicId={tracked.publicId}
                  token={token}
                  once={randomUUID()}
                  rules={SCREENSHOT_RULES}
                  consequence={consequenceOf(tracked, t)}
                />
              </Card>
            ) : null}
          </section>
        ) : (
          <Card className="self-start p-4 sm:p-6">
            <History entries={history} />
          </Card>
        )}
        <aside className="flex min-w-0 flex-col gap-8">
          {conversation ? <History entries={history} /> : <IsItYours />}
          {viewer === "stranger" && tracked.status !== "closed" ? <FollowForm publicId={tracked.publicId} /> : null}
          <CodeLinks links={tracked.links} />
          <AddressCard publicAddress={absoluteUrl(`/track/${tracked.publicId}`)} secretAddress={secretAddress} />
        </aside>
      </div>
      {latest ? <LiveTicket publicId={tracked.publicId} token={token} latest={latest} /> : null}
    </div>
  );
}

async function IsItYours() {
  const t = await translations("track");

  return (
    <section aria-labelledby="yours" className="text-sm">
      <h2 id="yours" className="mb-1 text-base font-semibold">
        {t("yoursTitle")}
      </h2>
      <p className="text-pretty text-ink-muted">{t("yoursText")}</p>
    </section>
  );
}

function secretAddressOf({ reader }: Tracking, viewer: Viewer): string | null {
  if (!reader || viewer !== "requester" || !maySeeTrackingLink(reader.ctx.actor, reader.ticket)) return null;

  return absoluteUrl(trackingPath(reader.ctx, reader.ticket));
}

function consequenceOf({ status }: Tracking["tracked"], t: Translate<"track">): string | null {
  if (status === "resolved") return t("resolvedConsequence");
  if (status === "closed") return t("closedConsequence");

  return null;
}
