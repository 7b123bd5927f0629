import Link from "next/link";
import { API_INTRODUCTIONS } from "@/app/_api/document";
import { ButtonLink } from "@/components/ui/button";
import { InlineCode } from "./inline-code";

type IntroductionProps = { name: string; server: string; schemes: Record<string, object> };

export function Introduction({ name, server, schemes }: IntroductionProps) {
  const introduction = API_INTRODUCTIONS.find((known) => known.name === name);
  const needsKey = "bearerKey" in schemes;
  const isOurs = "session" in schemes;

  return (
    <header data-haystack="" className="flex flex-col items-start gap-3">
      <h1 className="text-3xl font-semibold tracking-tight">{introduction?.title} API</h1>
      <p className="max-w-prose text-lg text-ink-muted">{introduction?.about}</p>
      <dl className="grid max-w-prose grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        <Row term="Address">{`\`${server}\``}</Row>
        <Row term="Credentials">
          {needsKey
            ? `An API key as \`Authorization: Bearer …\` or \`X-API-Key: …\`${isOurs ? ", or a browser's session" : ""}. An administrator makes keys in the desk; a key does what its scopes allow, and a test key sees only test tickets.`
            : "None. Whoever has the secret tracking link of a ticket speaks for its requester."}
        </Row>
        <Row term="Dates">RFC 3339 in UTC.</Row>
        {needsKey ? (
          <>
            <Row term="Pages">{"Send `nextCursor` back as `cursor`; it is null on the last page."}</Row>
            <Row term="Repeats">
              {"With an `Idempotency-Key`, a POST or PATCH that is sent again gives its first answer again."}
            </Row>
          </>
        ) : null}
        <Row term="Limits">{"Past the limit the answer is 429, and `Retry-After` says when to come back."}</Row>
      </dl>
      <p className="flex flex-wrap gap-2">
        <ButtonLink href={`/openapi.json?api=${name}`} prefetch={false}>
          OpenAPI document
        </ButtonLink>
        {isOurs ? <ButtonLink href="/docs/api/errors">Errors</ButtonLink> : null}
      </p>
      {isOurs ? null : (
        <p className="text-sm text-ink-muted">
          The same tickets, and everything else of the desk, are in the{" "}
          <Link href="/docs/api" className="text-accent-ink underline underline-offset-4">
            Glassdesk API
          </Link>
          .
        </p>
      )}
    </header>
  );
}

function Row({ term, children }: { term: string; children: string }) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid">
      <dt className="text-ink-faint">{term}</dt>
      <dd>
        <InlineCode>{children}</InlineCode>
      </dd>
    </div>
  );
}
