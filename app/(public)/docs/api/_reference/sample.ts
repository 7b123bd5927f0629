import type { JsonSchema } from "@/lib/http/openapi-schemas";
import { resolved, type Shapes } from "./fields";

const UUID = "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11";
const TIME = "2026-11-21T09:30:00.000Z";
const DEEPEST = 6;

/** Values that make an example read like one. Everything else is made up from its type. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  ticketId: "TK-00042",
  publicId: "TK-00042",
  productId: "shop",
  subject: "The export stops after 10,000 rows",
  body: "I press **Export** and the file ends at row 10,000.",
  email: "robin@example.com",
  search: "robin",
  slug: "shop",
  name: "Robin Sample",
  version: 3,
  nextCursor: null,
  cursor: null,
  tags: ["export"],
  metadata: { plan: "pro" },
  repository: "acme/shop",
  url: "https://github.com/acme/shop/issues/12",
  before: { stage: "MERGED" },
  after: { stage: "DEPLOYED" },
  key: "tl_live_…",
  token: "…",
  hint: "x7Qd",
  seq: "1042",
  filename: "screenshot.png",
  mime: "image/png",
};

type Sampling = { shapes: Shapes; requiredOnly: boolean };

/** A value that the schema could hold. @param name of the field that it is for */
export function sampleOf(schema: JsonSchema, sampling: Sampling, name = "", depth = 0): unknown {
  const real = resolved(schema, sampling.shapes);
  if (Array.isArray(real.enum)) return real.enum[0];
  if (real.properties && depth < DEEPEST) return sampleObject(real, sampling, depth);
  if (name in BY_NAME) return BY_NAME[name];
  if (real.default !== undefined) return real.default;
  if (real.anyOf) return sampleOf(real.anyOf[0] ?? {}, sampling, name, depth);
  if (real.type === "array") return depth < DEEPEST ? [sampleOf(real.items ?? {}, sampling, "", depth + 1)] : [];

  return samplePlain(real);
}

function sampleObject(schema: JsonSchema, sampling: Sampling, depth: number): Record<string, unknown> {
  const entries = Object.entries(schema.properties ?? {});
  const wanted = entries.filter(([key]) => !sampling.requiredOnly || schema.required?.includes(key));
  // A change that changes nothing shows nothing.
  const shown = wanted.length > 0 ? wanted : entries.slice(0, 1);

  return Object.fromEntries(shown.map(([key, property]) => [key, sampleOf(property, sampling, key, depth + 1)]));
}

function samplePlain({ type, format, minimum }: JsonSchema): unknown {
  const word = Array.isArray(type) ? type[0] : type;
  if (format === "uuid") return UUID;
  if (format === "date-time") return TIME;
  if (word === "integer" || word === "number") return typeof minimum === "number" ? minimum : 1;
  if (word === "boolean") return false;
  if (word === "object") return {};

  return "…";
}
