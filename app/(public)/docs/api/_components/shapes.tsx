import { fieldsOf, type Shapes as ShapeTable } from "../_reference/fields";
import { shapeId } from "../_reference/shapes";
import { FieldTable } from "./field-table";
import { InlineCode } from "./inline-code";
import { LinkedHeading } from "./linked-heading";

/** The objects that several operations speak of, each explained once. */
export function Shapes({ shapes }: { shapes: ShapeTable }) {
  if (Object.keys(shapes).length === 0) return null;

  return (
    <section aria-labelledby="shapes" data-group className="border-t pt-8">
      <LinkedHeading level="h2" id="shapes" target="shapes" className="text-2xl">
        Shapes
      </LinkedHeading>
      <div className="mt-4 flex flex-col gap-8">
        {Object.entries(shapes).map(([name, schema]) => (
          <section
            key={name}
            id={shapeId(name)}
            data-haystack={`shape ${name}`.toLowerCase()}
            className="flex scroll-mt-4 flex-col gap-2"
          >
            <LinkedHeading level="h3" target={shapeId(name)} className="text-lg">
              {name}
            </LinkedHeading>
            {schema.description ? (
              <p className="text-ink-muted">
                <InlineCode>{schema.description}</InlineCode>
              </p>
            ) : null}
            <FieldTable fields={fieldsOf(schema)} />
          </section>
        ))}
      </div>
    </section>
  );
}
