import { z } from "zod";

export type JsonSchema = {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  enum?: (string | number | null)[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  format?: string;
  default?: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

type Direction = "input" | "output";

const HOME = "#/components/schemas/";

/**
 * Collects the schemas with an id (`.meta({ id })`) that a document refers to. One id may look different as input and as
 * output (defaults, transforms); then the input is called `<id>Input`, which is known only when all have been seen: until
 * `resolve` the references carry their direction.
 */
export class SchemaComponents {
  readonly #seen: Record<Direction, Map<string, JsonSchema>> = { input: new Map(), output: new Map() };

  /** The schema where it is used: a reference when it has an id, else written out. */
  reference(schema: z.ZodType, direction: Direction): JsonSchema {
    // A schema with an id only becomes a reference below another one.
    const wrapped = this.#convert(z.object({ it: schema }), direction);

    return wrapped.properties?.it ?? {};
  }

  /** The schema written out even when it has an id. */
  inline(schema: z.ZodType, direction: Direction): JsonSchema {
    const found = this.reference(schema, direction);
    const id = typeof found.$ref === "string" ? idOf(found.$ref) : undefined;

    return (id !== undefined && this.#seen[direction].get(id)) || found;
  }

  /** The document with its references settled, and the schemas that they lead to, by name. */
  resolve<T>(document: T): { document: T; schemas: Record<string, JsonSchema> } {
    const apart = this.#differing();
    const rename = <Node>(node: Node): Node => renamed(node, (id, direction) => nameOf(id, direction, apart));
    const named = (["output", "input"] as const).flatMap((direction) =>
      [...this.#seen[direction]].map(([id, schema]) => [nameOf(id, direction, apart), rename(schema)] as const),
    );

    return { document: rename(document), schemas: Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))) };
  }

  #convert(schema: z.ZodType, direction: Direction): JsonSchema {
    const { $defs = {}, ...root } = z.toJSONSchema(schema, {
      target: "draft-2020-12",
      io: direction,
      unrepresentable: "any",
      override: ({ jsonSchema }) => tidy(jsonSchema),
    }) as JsonSchema & { $defs?: Record<string, JsonSchema> };

    const tag = (node: JsonSchema) => renamed(node, (id) => `${id}@${direction}`);
    for (const [id, { id: _id, $schema: _schema, ...definition }] of Object.entries($defs)) {
      this.#remember(direction, id, tag(definition));
    }

    return tag(root);
  }

  #remember(direction: Direction, id: string, schema: JsonSchema): void {
    const known = this.#seen[direction].get(id);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`Two schemas call themselves "${id}": give one of them another id`);
    }
    this.#seen[direction].set(id, schema);
  }

  /** Ids seen in both directions that differ, also by what they refer to. */
  #differing(): Set<string> {
    const apart = new Set<string>();
    for (let before = -1; before < apart.size; ) {
      before = apart.size;
      for (const [id, input] of this.#seen.input) {
        const output = this.#seen.output.get(id);
        const written = (schema: JsonSchema) => JSON.stringify(renamed(schema, (to, way) => nameOf(to, way, apart)));
        if (output && written(input) !== written(output)) apart.add(id);
      }
    }

    return apart;
  }
}

/** Leaves out what a format says already, and bounds that are only those of JavaScript's own integers. */
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function nameOf(id: string, direction: string, apart: ReadonlySet<string>): string {
  return direction === "input" && apart.has(id) ? `${id}Input` : id;
}

function idOf(reference: string): string {
  return (reference.split("/").at(-1) ?? "").split("@")[0] ?? "";
}

function renamed<T>(node: T, name: (id: string, direction: string) => string): T {
  return JSON.parse(JSON.stringify(node), (key, value) => {
    if (key !== "$ref" || typeof value !== "string") return value;

    return `${HOME}${name(idOf(value), value.split("@")[1] ?? "")}`;
  });
}
