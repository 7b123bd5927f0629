import type { WireWebhook } from "@/app/api/desk/_dialect/webhooks";
import { Callout } from "@/components/ui/callout";
import { RelativeTime } from "@/components/ui/relative-time";

/** Why nothing is sent, and what to do about it; nothing while all is well. */
export function WebhookNotice({ webhook: { state, failingSince } }: { webhook: WireWebhook }) {
  if (state === "paused") {
    return (
      <Callout title="Paused">What happens meanwhile waits, 30 days at most, and is sent when you resume.</Callout>
    );
  }
  if (state === "gone") {
    return (
      <Callout tone="danger" title="Stopped: the receiver is gone">
        It answered 410, so nothing more is sent. Resume once the receiver is back.
      </Callout>
    );
  }
  if (state === "failing") {
    return (
      <Callout tone="danger" title="Stopped: nothing got through for five days">
        Repair the receiver, send a test event, then resume. What waits is sent then.
      </Callout>
    );
  }
  if (failingSince) {
    return (
      <Callout tone="warning" title="Nothing gets through">
        Deliveries fail since <RelativeTime time={failingSince} />. Each is tried for three days.
      </Callout>
    );
  }

  return null;
}
