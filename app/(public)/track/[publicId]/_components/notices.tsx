import { Callout } from "@/components/ui/callout";
import type { Tracking } from "@/lib/domain/tracking/track";
import type { Viewer } from "../load-tracking";

/** The welcome stays in the address: an old bookmark should not greet for ever. */
const WELCOME_MS = 60 * 60 * 1000;

type NoticesProps = { tracking: Tracking; viewer: Viewer; hasToken: boolean; isWelcome: boolean };

/** What a visitor has to know first: that it worked, or why they see less than they expected. */
export function Notices({ tracking: { tracked, reader }, viewer, hasToken, isWelcome }: NoticesProps) {
  if (hasToken && !reader) {
    return (
      <Callout tone="warning" role="alert" title="This link does not open the private part">
        It seems to be cut off or out of date, so you see what everybody may see. To read and write messages, open the
        whole link from your mail.
      </Callout>
    );
  }
  if (viewer === "stranger") {
    return (
      <Callout>Did you report this? The link in your mail opens the conversation too. It is the way to answer.</Callout>
    );
  }
  const isNew = reader !== null && reader.ctx.now().getTime() - tracked.createdAt.getTime() < WELCOME_MS;
  if (isWelcome && isNew && viewer === "requester") {
    return (
      <Callout tone="success" role="status" title="Thank you, your report has arrived">
        Keep this link, it is yours: bookmark this page or copy the link below. Whoever has it can read and answer for
        you. News shows here by itself.
      </Callout>
    );
  }
  if (viewer === "agent") {
    return <Callout>You see the page as the customer does. To answer, open the ticket on the desk.</Callout>;
  }

  return null;
}
