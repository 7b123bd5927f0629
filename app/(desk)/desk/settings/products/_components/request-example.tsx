import { CopyButton } from "@/components/ui/copy-button";

/** A request that makes a ticket, ready to be pasted into a shell. */
export function RequestExample({ slug, baseUrl }: { slug: string; baseUrl: string }) {
  const command = `curl -X POST ${baseUrl}/api/desk/tickets \\
  -H 'Content-Type: application/json' \\
  -d '{
    "product": "${slug}",
    "subject": "The export button does nothing",
    "body": "I press it and nothing happens.",
    "requester": { "email": "robin@example.com", "name": "Robin" }
  }'`;

  return (
    <figure className="relative">
      <figcaption className="mb-1 text-ink-muted">
        Make a ticket from a program. No key is needed; the answer holds the customer’s secret tracking link.
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and must do so by keyboard too
        tabIndex={0}
        className="overflow-x-auto rounded-lg border bg-subtle p-3 pe-12 font-mono text-xs leading-5"
      >
        {command}
      </pre>
      <CopyButton text={command} label="Copy the request" className="absolute end-2 bottom-2" />
    </figure>
  );
}
