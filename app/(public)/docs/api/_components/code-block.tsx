import { CopyButton } from "@/components/ui/copy-button";

export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <figure className="relative min-w-0">
      <figcaption className="sr-only">{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and must do so by keyboard too */}
      <pre tabIndex={0} className="max-h-96 overflow-auto rounded-lg border bg-subtle p-3 pe-12 font-mono text-sm">
        <code>{children}</code>
      </pre>
      <CopyButton text={children} label={`Copy: ${label}`} className="absolute end-1.5 top-1.5 bg-subtle" />
    </figure>
  );
}
