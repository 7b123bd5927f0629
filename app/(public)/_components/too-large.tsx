import { Callout } from "@/components/ui/callout";

/** What `proxy.ts` leads to when a form was larger than anybody reads. */
export function TooLarge({ className }: { className?: string }) {
  return (
    <Callout tone="danger" role="alert" title="It was too large to send" className={className}>
      Each screenshot may have 5 MB, and three of them go with one message. Go back in your browser to find what you
      wrote, and choose smaller ones.
    </Callout>
  );
}
