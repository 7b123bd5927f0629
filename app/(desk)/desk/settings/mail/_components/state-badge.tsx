import { Badge, type Tone } from "@/components/ui/badge";
import type { MailState } from "@/lib/domain/mail/vocabulary";

const LOOKS: Record<MailState, { label: string; tone: Tone }> = {
  waiting: { label: "Waiting", tone: "info" },
  sent: { label: "Sent", tone: "success" },
  failed: { label: "Failed", tone: "danger" },
  bounced: { label: "Came back", tone: "danger" },
  withheld: { label: "Withheld", tone: "neutral" },
};

export function MailStateBadge({ state }: { state: MailState }) {
  const { label, tone } = LOOKS[state];

  return <Badge tone={tone}>{label}</Badge>;
}
