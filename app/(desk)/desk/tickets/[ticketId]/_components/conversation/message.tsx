import { Lock, MessageSquare, Reply } from "lucide-react";
import type { ReactNode } from "react";
import type { WireComment, WireFile } from "@/app/api/desk/_dialect/schemas";
import { Markdown } from "@/components/markdown/markdown";
import { Screenshots } from "@/components/tickets/screenshots";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";

/** Who wrote it for whom: each has its own colour, icon and words, so that none is taken for another. */
const looks = {
  customer: { label: "Customer", icon: MessageSquare, card: "bg-surface", head: "", tag: "text-ink-muted" },
  answer: {
    label: "Answer",
    icon: Reply,
    card: "bg-surface border-accent/35",
    head: "bg-accent-soft/60",
    tag: "text-accent-ink",
  },
  note: {
    label: "Internal note",
    icon: Lock,
    card: "bg-warning-soft border-warning/50 border-dashed",
    head: "",
    tag: "text-warning-ink",
  },
} as const;

export type MessageLook = keyof typeof looks;

export function lookOf({ internal, fromRequester }: Pick<WireComment, "internal" | "fromRequester">): MessageLook {
  if (internal) return "note";

  return fromRequester ? "customer" : "answer";
}

type MessageProps = {
  look: MessageLook;
  author: string;
  address?: string;
  body: string;
  files: readonly WireFile[];
  /** When it was written, or how it fares. */
  time: ReactNode;
  id?: string;
  className?: string;
  children?: ReactNode;
};

export function Message({ look, author, address, body, files, time, id, className, children }: MessageProps) {
  const { label, icon: Icon, card, head, tag } = looks[look];

  return (
    <article
      id={id}
      aria-label={`${label} by ${author}`}
      data-look={look}
      className={cn("min-w-0 scroll-mt-16 overflow-clip rounded-xl border shadow-xs", card, className)}
    >
      <header className={cn("flex flex-wrap items-center gap-x-2 gap-y-0.5 px-4 pt-3 pb-2", head)}>
        <Avatar name={author} />
        <span className="min-w-0 truncate font-medium" title={address}>
          {author}
        </span>
        <span className={cn("flex items-center gap-1 text-xs font-medium whitespace-nowrap", tag)}>
          <Icon aria-hidden className="size-3.5" /> {label}
        </span>
        <span className="ms-auto text-xs text-ink-muted">{time}</span>
      </header>
      <div className={cn("px-4 pb-4", head && "pt-2.5")}>
        <Markdown>{body}</Markdown>
        <Screenshots files={files} className="mt-3" />
        {children}
      </div>
    </article>
  );
}

export function CommentMessage({ comment }: { comment: WireComment }) {
  const { author, body, files, createdAt } = comment;

  return (
    <Message
      id={`comment-${comment.id}`}
      look={lookOf(comment)}
      author={author.name ?? author.email}
      address={author.email}
      body={body}
      files={files}
      time={<RelativeTime time={createdAt} />}
      // Long conversations: what is out of sight costs nothing to draw.
      className="[contain-intrinsic-size:auto_9rem] [content-visibility:auto]"
    />
  );
}
