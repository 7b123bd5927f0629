import { POLICY } from "@/lib/domain/policy";
import { authenticatorOf } from "./authenticate";
import type { AnySpec, BodyFormat, Endpoint } from "./endpoint";
import { isUnsafe } from "./endpoint";
import { honoursKeys } from "./idempotency";
import { refusals } from "./openapi-refusals";
import { type JsonSchema, SchemaComponents } from "./openapi-schemas";

export type OpenApiOptions = {
  title: string;
  version: string;
  description?: string;
  servers: readonly { url: string; description?: string }[];
  endpoints: readonly Endpoint[];
};

export type OpenApiParameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
};

type OpenApiContent = Record<string, { schema: JsonSchema; example?: unknown }>;

/** The policy's rule, for readers who want to know who may. */
export type OpenApiPermission = {
  action: string;
  description: string;
  people: readonly string[] | "everybody";
  scope?: string;
};

export type OpenApiOperation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: readonly string[];
  security: Record<string, string[]>[];
  parameters: OpenApiParameter[];
  requestBody?: { required: boolean; content: OpenApiContent };
  responses: Record<string, { description: string; content?: OpenApiContent }>;
  "x-permission"?: OpenApiPermission;
};

const MEDIA_TYPES: Record<BodyFormat, string> = {
  json: "application/json",
  form: "multipart/form-data",
  raw: "application/octet-stream",
  stream: "application/octet-stream",
};

/** An OpenAPI 3.1 document of the endpoints as they are declared; the same input gives the same document. */
export function openApiDocument({ title, version, description, servers, endpoints }: OpenApiOptions) {
  const components = new SchemaComponents();
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const endpoint of endpoints) {
    const { path, method } = endpoint.spec.operation;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationObject(endpoint, components) };
  }

  const resolved = components.resolve(paths);

  return {
    openapi: "3.1.0",
    info: { title, version, ...(description && { description }) },
    servers,
    paths: resolved.document,
    components: { schemas: resolved.schemas, securitySchemes: securitySchemes(endpoints) },
  };
}

function operationObject({ spec, dialect }: Endpoint, components: SchemaComponents): OpenApiOperation {
  const { id, summary, description, tags } = spec.operation;

  return {
    operationId: id,
    summary,
    description:
      [description, spec.action && keySentence(POLICY[spec.action])].filter(Boolean).join("\n\n") || undefined,
    tags: tags ?? [dialect.name],
    security: security(spec),
    parameters: [
      ...parameters("path", spec, components),
      ...parameters("query", spec, components),
      ...headers(spec, dialect),
    ],
    requestBody: requestBody(spec, components),
    responses: { ...success(spec, components), ...refusals({ spec, dialect }, components) },
    "x-permission": permission(spec),
  };
}

function permission({ action }: AnySpec): OpenApiPermission | undefined {
  if (!action) return undefined;
  const { description, people, scope }: Omit<OpenApiPermission, "action"> = POLICY[action];

  return { action, description, people, scope };
}

/** What an operation's description says about API keys. */
export function keySentence(rule: Pick<OpenApiPermission, "description" | "scope">): string {
  return rule.scope ? `API keys need the scope \`${rule.scope}\`.` : "Not for API keys.";
}

function security(spec: AnySpec) {
  const names = (spec.authenticate ?? []).flatMap((access) => Object.keys(authenticatorOf(access).securitySchemes));
  const open = spec.authenticate?.includes("anonymous") ? [{}] : [];

  return [...names.map((name) => ({ [name]: [] })), ...open];
}

function securitySchemes(endpoints: readonly Endpoint[]) {
  const all = endpoints.flatMap(({ spec }) => spec.authenticate ?? []);
  const entries = all.flatMap((access) => Object.entries(authenticatorOf(access).securitySchemes));

  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parameters(place: "path" | "query", spec: AnySpec, components: SchemaComponents): OpenApiParameter[] {
  const schema = place === "path" ? spec.params : spec.query;
  if (!schema) return [];

  const { properties = {}, required = [] } = components.inline(schema, "input");
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property;
    return { name, in: place, required: place === "path" || required.includes(name), description, schema: rest };
  });
}

function headers(spec: AnySpec, dialect: Endpoint["dialect"]): OpenApiParameter[] {
  const { method, headers: own = {} } = spec.operation;
  const named = Object.entries(own).map(([name, description]) => header(name, description, { type: "string" }));
  if (!honoursKeys(spec, dialect) || (method !== "POST" && method !== "PATCH")) return named;
  const description = "Repeating a request with its key within an hour gives the first answer again";

  return [...named, header("Idempotency-Key", description, { type: "string", maxLength: 255 })];
}

function header(name: string, description: string, schema: JsonSchema): OpenApiParameter {
  return { name, in: "header", required: false, description, schema };
}

function requestBody(spec: AnySpec, components: SchemaComponents) {
  if (!spec.body || !isUnsafe(spec.operation.method)) return undefined;

  const schema = components.reference(spec.body, "input");
  const media = { schema, ...(spec.examples?.request !== undefined && { example: spec.examples.request }) };
  const formats = spec.accepts ?? (["json"] as const);

  return {
    required: !spec.body.safeParse(undefined).success,
    content: Object.fromEntries(formats.map((format) => [MEDIA_TYPES[format], media])),
  };
}

function success(spec: AnySpec, components: SchemaComponents): OpenApiOperation["responses"] {
  const { status = 200, summary, answers = {} } = spec.operation;
  const others = Object.entries(answers).map(([other, text]) => [other, { description: text }]);
  if (!spec.response) return { ...Object.fromEntries(others), [status]: { description: summary } };

  const schema: JsonSchema = components.reference(spec.response, "output");
  const media = { schema, ...(spec.examples?.response !== undefined && { example: spec.examples.response }) };

  return { ...Object.fromEntries(others), [status]: { description: summary, content: { "application/json": media } } };
}
