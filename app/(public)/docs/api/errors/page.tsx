import type { Metadata } from "next";
import Link from "next/link";
import { ERRORS, problemId, TITLES } from "@/app/api/desk/_dialect/errors";
import { Badge } from "@/components/ui/badge";
import { ERROR_CODES, type ErrorCode } from "@/lib/domain/errors";
import { CodeBlock } from "../_components/code-block";
import { Code, InlineCode } from "../_components/inline-code";
import { LinkedHeading } from "../_components/linked-heading";
import { ERROR_GUIDE } from "./error-guide";

export const metadata: Metadata = { title: "API errors", description: "Every error code of the Glassdesk API." };

const EXAMPLE = {
  type: "/docs/api/errors#invalid-input",
  title: TITLES.INVALID_INPUT,
  status: ERRORS.INVALID_INPUT,
  detail: "subject: Too small: expected string to have >=1 characters",
  code: "INVALID_INPUT",
  requestId: "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11",
  errors: [{ in: "body", path: "subject", message: "Too small: expected string to have >=1 characters" }],
};

export default function ApiErrorsPage() {
  const codes = [...ERROR_CODES].sort((a, b) => ERRORS[a] - ERRORS[b]);

  return (
    <article className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-8 sm:px-6">
      <header className="flex flex-col items-start gap-3">
        <h1 className="text-3xl font-semibold tracking-tight">Errors of the API</h1>
        <p className="text-lg text-ink-muted">
          Every refusal of the{" "}
          <Link href="/docs/api" className="text-accent-ink underline underline-offset-4">
            Glassdesk API
          </Link>{" "}
          is a problem document (RFC 9457). Programs decide by <Code>code</Code>: it stays, words and titles may not.
        </p>
      </header>
      <CodeBlock label="A problem document">{JSON.stringify(EXAMPLE, null, 2)}</CodeBlock>
      <div>
        {codes.map((code) => (
          <ErrorSection key={code} code={code} />
        ))}
      </div>
    </article>
  );
}

function ErrorSection({ code }: { code: ErrorCode }) {
  const { means, helps } = ERROR_GUIDE[code];
  const id = problemId(code);

  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-4 border-t px-3 py-5 target:rounded-lg target:bg-accent-soft"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LinkedHeading level="h2" id={`${id}-title`} target={id} className="text-lg">
          {TITLES[code]}
        </LinkedHeading>
        <Badge tone="outline">{ERRORS[code]}</Badge>
        <Code className="bg-transparent p-0 text-ink-muted">{code}</Code>
      </div>
      <p className="mt-1">
        <InlineCode>{means}</InlineCode>
      </p>
      <p className="mt-1 text-ink-muted">
        <InlineCode>{helps}</InlineCode>
      </p>
    </section>
  );
}
