import { Callout } from "@/components/ui/callout";

/** What was wrong with a form as a whole; nothing while nothing was. */
export function WholeError({ text }: { text: string | null }) {
  if (!text) return null;

  return (
    <Callout tone="danger" role="alert">
      {text}
    </Callout>
  );
}
