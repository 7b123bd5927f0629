import { Callout } from "@/components/ui/callout";
import type { Tracking } from "@/lib/domain/tracking/track";
import { translations } from "@/lib/i18n/request-locale";
import type { Viewer } from "../load-tracking";
import { CopyLink } from "./copy-link";

/** The welcome stays in the address: an old bookmark should not greet for ever. */
const WELCOME_MS = 60 * 60 * 1000;

type NoticesProps = {
  tracking: Tracking;
  viewer: Viewer;
  hasToken: boolean;
  isWelcome: boolean;
  secretAddress: string | null;
};

/** What a visitor has to know first: that it worked, or why they see less than they expected. */
export async function Notices({ tracking, viewer, hasToken, isWelcome, secretAddress }: NoticesProps) {
  const { tracked, reader } = tracking;
  const t = await translations("track");
  if (hasToken && !reader) {
    return (
      <Callout tone="warning" role="alert" title={t("deadLinkTitle")}>
        {t("deadLinkText")}
      </Callout>
    );
  }
  const isNew = reader !== null && reader.ctx.now().getTime() - tracked.createdAt.getTime() < WELCOME_MS;
  if (isWelcome && isNew && secretAddress) {
    return (
      <Callout tone="success" role="status" title={t("welcomeTitle")}>
        <p className="mb-2">{t("welcomeText")}</p>
        <CopyLink address={secretAddress}>{t("copyYours")}</CopyLink>
      </Callout>
    );
  }
  if (viewer === "agent") {
    return <Callout>{t("agentView")}</Callout>;
  }

  return null;
}
