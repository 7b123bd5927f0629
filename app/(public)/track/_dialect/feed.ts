import { Feed } from "feed";
import type { TrackedTicket } from "@/lib/domain/tracking/track";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { inLanguage, type Locale } from "@/lib/i18n/locales";
import { toHistory } from "../[publicId]/history-sentences";

const ENTRIES_MAX = 50;

/** The public history of a ticket, newest first, in the sentences of its page. */
export function toFeed(tracked: TrackedTicket, locale: Locale): string {
  const { publicId, subject, product, updatedAt } = tracked;
  const address = absoluteUrl(`/track/${publicId}`);
  const feed = new Feed({
    id: address,
    link: address,
    title: [publicId, subject ?? product?.name].filter(Boolean).join(" · "),
    updated: updatedAt,
    copyright: "",
    generator: "Glassdesk",
    feedLinks: { atom: inLanguage(`${address}/feed.atom`, locale) },
  });
  for (const { id, text, at } of toHistory(tracked.events, false, locale).slice(-ENTRIES_MAX).reverse()) {
    feed.addItem({ id: `${address}#${id}`, link: address, title: text, date: at });
  }

  return feed.atom1();
}
