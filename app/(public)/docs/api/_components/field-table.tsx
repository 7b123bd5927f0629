import type { Field, TypeWords } from "../_reference/fields";
import { shapeId } from "../_reference/shapes";
import { InlineCode } from "./inline-code";

type FieldTableProps = {
  fields: readonly Field[];
  /** Whether it matters which fields must be there: in what is sent, not in what is answered. */
  showsRequired?: boolean;
};

/** Three columns where there is room for them; on a phone name and type share a line above the meaning. */
export function FieldTable({ fields, showsRequired = false }: FieldTableProps) {
  return (
    <dl className="grid text-sm sm:grid-cols-[auto_auto_minmax(0,1fr)]">
      {fields.map((field) => (
        <div
          key={field.name}
          className="flex flex-wrap gap-x-4 gap-y-0.5 border-t py-2 sm:col-span-3 sm:grid sm:grid-cols-subgrid"
        >
          <dt className="min-w-0" style={{ paddingInlineStart: `${field.depth}rem` }}>
            <code className="font-mono [overflow-wrap:anywhere]">{field.name}</code>
            {showsRequired && field.required ? (
              <span className="text-xs text-danger-ink max-sm:ms-2 sm:block">required</span>
            ) : null}
          </dt>
          <dd className="text-ink-muted">
            <TypeName type={field.type} />
          </dd>
          <dd className="flex min-w-0 flex-col gap-1 max-sm:basis-full">
            <Meaning field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function TypeName({ type: { text, shape } }: { type: TypeWords }) {
  if (!shape) return text;
  const [before, after] = text.split(shape);

  return (
    <>
      {before}
      <a href={`#${shapeId(shape)}`} className="text-accent-ink underline underline-offset-4">
        {shape}
      </a>
      {after}
    </>
  );
}

function Meaning({ field: { description, choices, limits } }: { field: Field }) {
  const words = choices.map((choice) => `\`${choice}\``).join(" ");

  return (
    <>
      {description ? (
        <p>
          <InlineCode>{description}</InlineCode>
        </p>
      ) : null}
      {words ? (
        <p className="leading-relaxed">
          <InlineCode>{words}</InlineCode>
        </p>
      ) : null}
      {limits.length > 0 ? <p className="text-xs text-ink-faint">{limits.join(" · ")}</p> : null}
    </>
  );
}
