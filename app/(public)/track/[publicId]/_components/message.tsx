import type { WireFile } from "@/app/api/desk/_dialect/schemas";
import { Markdown } from "@/components/markdown/markdown";
import { Screenshots } from "@/components/tickets/screenshots";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { translations } from "@/lib/i18n/request-locale";

export type PublicMessage = {
  id: string;
  /** "You", or the name of whoever answered. */
  author: string;
  /** The name behind "You", for the picture. */
  avatar: string;
  isSupport: boolean;
  body: string;
  files: readonly WireFile[];
  at: Date;
};

export async function Message({ message }: { message: PublicMessage }) {
  const { id, author, avatar, isSupport, body, files, at } = message;
  const t = await translations("track");

  return (
    <li id={`message-${id}`} className="scroll-mt-4">
      <article
        aria-label={t("messageBy", { author })}
        className={cn(
          "overflow-clip rounded-xl border bg-surface shadow-xs target:border-accent",
          isSupport && "border-accent/35",
        )}
      >
        <header
          className={cn(
            "flex flex-wrap items-center gap-x-2 gap-y-0.5 px-4 pt-3 pb-2",
            isSupport && "bg-accent-soft/60",
          )}
        >
          <Avatar name={avatar} />
          <span className="min-w-0 truncate font-medium">{author}</span>
          {isSupport ? <Badge tone="accent">{t("support")}</Badge> : null}
          <RelativeTime time={at} className="ms-auto text-xs text-ink-muted" />
        </header>
        <div className={cn("px-4 pb-4", isSupport && "pt-2.5")}>
          <Markdown>{body}</Markdown>
          <Screenshots files={files} className="mt-3" />
        </div>
      </article>
    </li>
  );
}
