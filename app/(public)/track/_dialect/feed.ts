import { Feed } from "feed";
import type { TrackedTicket } from "@/lib/domain/tracking/track";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { toHistory } from "../[publicId]/history-sentences";

const ENTRIES_MAX = 50;

/** The public history of a ticket, newest first, in the English sentences of its page: feeds are shared and cached. */
export function toFeed(tracked: TrackedTicket): string {
  const { publicId, subject, product, updatedAt } = tracked;
  const address = absoluteUrl(`/track/${publicId}`);
  const feed = new Feed({
    id: address,
    link: address,
    title: [publicId, subject ?? product?.name].filter(Boolean).join(" · "),
    updated: updatedAt,
    copyright: "",
    generator: "Glassdesk",
    feedLinks: { atom: `${address}/feed.atom` },
  });
  for (const { id, text, at } of toHistory(tracked.events, false, "en").slice(-ENTRIES_MAX).reverse()) {
    feed.addItem({ id: `${address}#${id}`, link: address, title: text, date: at });
  }

  return feed.atom1();
}
