import { ThumbsDown, ThumbsUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import type { RatingStanding } from "@/lib/domain/csat/list";
import { RATING_COMMENT_MAX } from "@/lib/domain/csat/rating";
import { rate } from "../rate";

type RatingBoxProps = { publicId: string; token: string | null; standing: RatingStanding };

/** Asks the requester of a solved ticket how it went, once. Plain HTML: it works without JavaScript. */
export function RatingBox({ publicId, token, standing }: RatingBoxProps) {
  if (standing.state === "expired") return null;
  if (standing.state === "rated") {
    return (
      <div id="rating" className="scroll-mt-20">
        <Callout tone="success" role="status" title="Thank you for telling us how it went">
          {standing.rating.score === "good" ? "You were happy with it." : "You were not happy with it."}
        </Callout>
      </div>
    );
  }

  return (
    <Card id="rating" aria-labelledby="rating-title" className="scroll-mt-20 p-4 sm:p-6">
      <h2 id="rating-title" className="text-lg font-semibold">
        How did we do?
      </h2>
      <p className="mt-0.5 text-sm text-ink-muted">Only the people who work on tickets here see your answer.</p>
      <form action={rate} className="mt-4 flex flex-col gap-3">
        <input type="hidden" name="ticket" value={publicId} />
        {token ? <input type="hidden" name="token" value={token} /> : null}
        <div className="flex flex-col gap-1">
          <Label htmlFor="rating-comment" optional>
            Anything to add?
          </Label>
          <Textarea id="rating-comment" name="comment" rows={2} maxLength={RATING_COMMENT_MAX} />
        </div>
        <div className="grid grid-cols-2 gap-2 sm:max-w-xs">
          <Button type="submit" name="score" value="good" size="lg">
            <ThumbsUp aria-hidden /> Good
          </Button>
          <Button type="submit" name="score" value="bad" size="lg">
            <ThumbsDown aria-hidden /> Bad
          </Button>
        </div>
      </form>
    </Card>
  );
}
