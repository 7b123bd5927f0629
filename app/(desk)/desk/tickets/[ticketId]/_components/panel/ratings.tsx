"use client";

import { useQuery } from "@tanstack/react-query";
import { ThumbsDown, ThumbsUp } from "lucide-react";
import { RelativeTime } from "@/components/ui/relative-time";
import { ratingsOf, type WireRating } from "@/lib/queries/ratings";
import { useTicket } from "../ticket-context";
import { PanelSection } from "./property";

/** What the requester thought of how it was solved. Nothing while they have said nothing. */
export function Ratings() {
  const { ticket } = useTicket();
  const { data: ratings = [] } = useQuery(ratingsOf(ticket.publicId));
  if (ratings.length === 0) return null;

  return (
    <PanelSection title="Rating">
      <ul className="flex flex-col gap-2">
        {ratings.map((rating) => (
          <RatingLine key={rating.createdAt} rating={rating} />
        ))}
      </ul>
    </PanelSection>
  );
}

function RatingLine({ rating }: { rating: WireRating }) {
  const isGood = rating.score === "good";
  const Thumb = isGood ? ThumbsUp : ThumbsDown;

  return (
    <li className="flex gap-2 text-sm">
      <Thumb aria-hidden className={isGood ? "mt-0.5 size-4 text-success-ink" : "mt-0.5 size-4 text-danger-ink"} />
      <div className="min-w-0 flex-1">
        <p className="flex justify-between gap-2">
          <span className="font-medium">{isGood ? "Good" : "Bad"}</span>
          <RelativeTime time={rating.createdAt} className="text-ink-muted" />
        </p>
        {rating.comment ? (
          <p className="whitespace-pre-wrap text-ink-muted [overflow-wrap:anywhere]">{rating.comment}</p>
        ) : null}
      </div>
    </li>
  );
}
