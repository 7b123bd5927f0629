import { Fragment } from "react";
import { cn } from "@/components/ui/cn";

const look = "rounded-sm bg-strong px-1 py-px font-mono text-[0.9em] [overflow-wrap:anywhere]";

/** Words in which `backticks` mean code. */
export function InlineCode({ children }: { children: string }) {
  const parts = children.split("`").map((text, index) => ({ text, id: `${index} ${text}`, isCode: index % 2 === 1 }));

  return parts.map(({ text, id, isCode }) =>
    isCode ? <Code key={id}>{text}</Code> : <Fragment key={id}>{text}</Fragment>,
  );
}

export function Code({ children, className }: { children: string; className?: string }) {
  return <code className={cn(look, className)}>{children}</code>;
}
