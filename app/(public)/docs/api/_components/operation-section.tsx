import type { ReactNode } from "react";
import { curlLine } from "../_reference/curl";
import { fieldOf, fieldsOf, resolved, type Shapes, typeWords } from "../_reference/fields";
import type { Entry } from "../_reference/groups";
import { sampleOf } from "../_reference/sample";
import { whoMay } from "../_reference/who-may";
import { CodeBlock } from "./code-block";
import { FieldTable, TypeName } from "./field-table";
import { Code, InlineCode } from "./inline-code";
import { LinkedHeading } from "./linked-heading";
import { MethodBadge } from "./method-badge";

type OperationProps = { entry: Entry; shapes: Shapes; server: string };

export function OperationSection({ entry, shapes, server }: OperationProps) {
  const { operation, path, method, paragraphs, haystack } = entry;
  const { operationId, summary } = operation;

  return (
    <section
      id={operationId}
      data-haystack={haystack}
      className="flex scroll-mt-4 flex-col gap-4 border-t py-8 first:border-0 first:pt-4"
    >
      <header className="flex flex-col gap-2">
        <LinkedHeading level="h2" target={operationId} className="text-xl">
          {summary}
        </LinkedHeading>
        <p className="flex flex-wrap items-center gap-2">
          <MethodBadge method={method} />
          <Code className="bg-transparent p-0 text-base">{path}</Code>
        </p>
        {paragraphs.map((text) => (
          <p key={text} className="max-w-prose text-ink-muted">
            <InlineCode>{text}</InlineCode>
          </p>
        ))}
        <WhoMay entry={entry} />
      </header>
      <Parameters entry={entry} />
      <Body entry={entry} shapes={shapes} />
      <CodeBlock label={`Request: ${summary}`}>{curlLine({ server, path, method, operation, shapes })}</CodeBlock>
      <Answers entry={entry} shapes={shapes} />
    </section>
  );
}

function WhoMay({ entry: { operation } }: { entry: Entry }) {
  const { people, scope } = whoMay(operation);

  return (
    <p className="text-sm">
      <span className="text-ink-faint">Who may: </span>
      {people}
      {scope ? (
        <>
          ; API keys with <Code>{scope}</Code>
        </>
      ) : null}
    </p>
  );
}

function Parameters({ entry: { operation } }: { entry: Entry }) {
  const places = Map.groupBy(operation.parameters, (parameter) => parameter.in);

  return [...places].map(([place, parameters]) => (
    <Part key={place} title={PLACES[place]}>
      <FieldTable
        showsRequired
        fields={parameters.map(({ name, schema, required, description = "" }) => ({
          ...fieldOf(name, schema, { depth: 0, required }),
          description,
        }))}
      />
    </Part>
  ));
}

const PLACES = { path: "In the path", query: "In the query", header: "In headers" } as const;

function Body({ entry: { operation }, shapes }: Pick<OperationProps, "entry" | "shapes">) {
  const [mediaType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!media) return null;

  return (
    <Part title="Body" detail={mediaType}>
      <FieldTable showsRequired fields={fieldsOf(resolved(media.schema, shapes))} />
    </Part>
  );
}

function Answers({ entry: { operation }, shapes }: Pick<OperationProps, "entry" | "shapes">) {
  const answers = Object.entries(operation.responses);
  const successes = answers.filter(([status]) => status < "400");
  const refusals = answers.filter(([status]) => status >= "400");

  return (
    <div className="flex flex-col gap-2">
      {successes.map(([status, { description, content }]) => (
        <Answer key={status} status={status} description={description} content={content} shapes={shapes} />
      ))}
      <details className="rounded-lg border px-3 py-2">
        <summary className="text-sm">
          <span className="font-medium">Errors</span>{" "}
          <span className="text-ink-muted">{refusals.map(([status]) => status).join(", ")}</span>
        </summary>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {refusals.map(([status, { description }]) => (
            <div key={status} className="col-span-2 grid grid-cols-subgrid">
              <dt className="font-mono">{status}</dt>
              <dd className="text-ink-muted">{description}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

type AnswerProps = {
  status: string;
  description: string;
  content: Entry["operation"]["responses"][string]["content"];
  shapes: Shapes;
};

function Answer({ status, description, content = {}, shapes }: AnswerProps) {
  const [mediaType, media] = Object.entries(content)[0] ?? [];
  if (!media) {
    return (
      <p className="rounded-lg border px-3 py-2 text-sm">
        <span className="font-mono font-medium">{status}</span>{" "}
        <span className="text-ink-muted">{status === "204" ? "Done; there is no body." : description}</span>
      </p>
    );
  }
  const fields = fieldsOf(media.schema);
  const example = media.example ?? sampleOf(media.schema, { shapes, requiredOnly: false });

  return (
    <details className="rounded-lg border px-3 py-2">
      <summary className="text-sm">
        <span className="font-mono font-medium">{status}</span>{" "}
        <span className="text-ink-muted">
          {typeWords(media.schema).text} as {mediaType}
        </span>
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        {fields.length > 0 ? (
          <FieldTable fields={fields} />
        ) : (
          <p className="text-sm">
            <TypeName type={typeWords(media.schema)} />
          </p>
        )}
        <CodeBlock label={`Answer ${status}`}>{JSON.stringify(example, null, 2)}</CodeBlock>
      </div>
    </details>
  );
}

function Part({ title, detail, children }: { title: string; detail?: string | undefined; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-sm font-medium">
        {title} {detail ? <span className="font-normal text-ink-faint">as {detail}</span> : null}
      </h3>
      {children}
    </div>
  );
}
