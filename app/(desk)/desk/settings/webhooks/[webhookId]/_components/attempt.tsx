import type { WireDeliveryDetails } from "@/app/api/desk/_dialect/webhooks";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";

type Try = WireDeliveryDetails["tries"][number];

/** One request and what came back; the newest is open. */
export function Attempt({ attempt, isOpen }: { attempt: Try; isOpen: boolean }) {
  const { number, startedAt, durationMs, status, error, requestHeaders, responseHeaders, responseBody } = attempt;
  const isGood = status !== null && status >= 200 && status < 300;

  return (
    <details open={isOpen} className="p-4">
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={isGood ? "success" : "danger"}>{status ?? "No answer"}</Badge>
        <span className="font-medium">Attempt {number}</span>
        <span className="text-sm text-ink-muted">{durationMs} ms</span>
        <RelativeTime time={startedAt} className="ms-auto text-sm text-ink-faint" />
      </summary>
      <div className="mt-3 flex flex-col gap-3">
        {error ? <p className="text-sm text-danger-ink">{error}</p> : null}
        <Block title="Request headers" text={lines(requestHeaders)} />
        {responseHeaders ? <Block title="Answer headers" text={lines(responseHeaders)} /> : null}
        {responseBody ? <Block title="Answer" text={responseBody} /> : null}
      </div>
    </details>
  );
}

export function Block({ title, text }: { title: string; text: string }) {
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <figcaption className="text-sm font-medium">{title}</figcaption>
      <pre className="rounded-lg bg-subtle p-3 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text}
      </pre>
    </figure>
  );
}

function lines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}
