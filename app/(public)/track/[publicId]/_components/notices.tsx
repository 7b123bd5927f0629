import { Callout } from "@/components/ui/callout";
import type { Tracking } from "@/lib/domain/tracking/track";
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
export function Notices({ tracking: { tracked, reader }, viewer, hasToken, isWelcome, secretAddress }: NoticesProps) {
  if (hasToken && !reader) {
    return (
      <Callout tone="warning" role="alert" title="This link does not open the private part">
        It seems to be cut off or out of date, so you see what everybody may see. To read and write messages, open the
        whole link that you got when you reported it.
      </Callout>
    );
  }
  const isNew = reader !== null && reader.ctx.now().getTime() - tracked.createdAt.getTime() < WELCOME_MS;
  if (isWelcome && isNew && secretAddress) {
    return (
      <Callout tone="success" role="status" title="Thank you, your report has arrived">
        <p className="mb-2">
          Keep this link, it is yours: it opens the conversation and lets you answer. What happens next shows here by
          itself.
        </p>
        <CopyLink address={secretAddress}>Copy your link</CopyLink>
      </Callout>
    );
  }
  if (viewer === "agent") {
    return <Callout>You see the page as the customer does. To answer, open the ticket on the desk.</Callout>;
  }

  return null;
}
