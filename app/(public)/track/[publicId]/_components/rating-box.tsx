import { ThumbsDown, ThumbsUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import type { RatingStanding } from "@/lib/domain/csat/list";
import { RATING_COMMENT_MAX } from "@/lib/domain/csat/rating";
import { translations } from "@/lib/i18n/request-locale";
import { rate } from "../rate";

type RatingBoxProps = { publicId: string; token: string | null; standing: RatingStanding };

/** Asks the requester of a solved ticket how it went, once. Plain HTML: it works without JavaScript. */
export async function RatingBox({ publicId, token, standing }: RatingBoxProps) {
  if (standing.state === "expired") return null;
  const t = await translations("track");
  if (standing.state === "rated") {
    return (
      <div id="rating" className="scroll-mt-20">
        <Callout tone="success" role="status" title={t("ratedTitle")}>
          {t(standing.rating.score === "good" ? "happy" : "unhappy")}
        </Callout>
      </div>
    );
  }

  return (
    <Card id="rating" aria-labelledby="rating-title" className="scroll-mt-20 p-4 sm:p-6">
      <h2 id="rating-title" className="text-lg font-semibold">
        {t("rateTitle")}
      </h2>
      <p className="mt-0.5 text-sm text-ink-muted">{t("rateHint")}</p>
      <form action={rate} className="mt-4 flex flex-col gap-3">
        <input type="hidden" name="ticket" value={publicId} />
        {token ? <input type="hidden" name="token" value={token} /> : null}
        <div className="flex flex-col gap-1">
          <Label htmlFor="rating-comment" optional={t("optional")}>
            {t("rateComment")}
          </Label>
          <Textarea id="rating-comment" name="comment" rows={2} maxLength={RATING_COMMENT_MAX} />
        </div>
        <div className="grid grid-cols-2 gap-2 sm:max-w-xs">
          <Button type="submit" name="score" value="good" size="lg">
            <ThumbsUp aria-hidden /> {t("good")}
          </Button>
          <Button type="submit" name="score" value="bad" size="lg">
            <ThumbsDown aria-hidden /> {t("bad")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
