import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Field, TypeWords } from "../_reference/fields";
import { shapeId } from "../_reference/shapes";
import { Code, InlineCode } from "./inline-code";

type FieldTableProps = {
  label: string;
  fields: readonly Field[];
  /** Whether it matters which fields must be there: in what is sent, not in what is answered. */
  showsRequired?: boolean;
};

export function FieldTable({ label, fields, showsRequired = false }: FieldTableProps) {
  return (
    <Table label={label} className="[&_td]:align-top [&_td]:py-2">
      <TableHead>
        <tr>
          <TableHeader>Name</TableHeader>
          <TableHeader>Type</TableHeader>
          <TableHeader className="w-full">Meaning</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {fields.map((field) => (
          <TableRow key={field.name}>
            <TableCell style={{ paddingInlineStart: `${0.75 + field.depth}rem` }}>
              <Code className="bg-transparent p-0 whitespace-nowrap">{field.name}</Code>
              {showsRequired && field.required ? <span className="block text-xs text-danger-ink">required</span> : null}
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-muted">
              <TypeName type={field.type} />
            </TableCell>
            <TableCell className="min-w-56">
              <Meaning field={field} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
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
  return (
    <div className="flex flex-col gap-1">
      {description ? (
        <p>
          <InlineCode>{description}</InlineCode>
        </p>
      ) : null}
      {choices.length > 0 ? (
        <p className="flex flex-wrap gap-1">
          {choices.map((choice) => (
            <Code key={choice}>{choice}</Code>
          ))}
        </p>
      ) : null}
      {limits.length > 0 ? <p className="text-xs text-ink-faint">{limits.join(" · ")}</p> : null}
    </div>
  );
}
