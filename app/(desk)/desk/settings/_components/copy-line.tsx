import { CopyButton } from "@/components/ui/copy-button";

/** Something to be pasted elsewhere, shown whole. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="text-sm text-ink-muted">{label}</p>
      <div className="flex items-start gap-1">
        <code className="min-w-0 flex-1 rounded-md border bg-subtle px-2.5 py-1.5 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
          {text}
        </code>
        <CopyButton text={text} label={`Copy the ${label.toLowerCase()}`} />
      </div>
    </div>
  );
}
