import type { OpenApiOperation } from "@/lib/http/openapi";
import type { Shapes } from "./fields";
import { sampleOf } from "./sample";

type Call = { server: string; path: string; method: string; operation: OpenApiOperation; shapes: Shapes };

/** A curl line that can be pasted: the required parameters and fields with example values, the key from the shell. */
export function curlLine({ server, path, method, operation, shapes }: Call): string {
  const { requestBody, security, parameters } = operation;
  const [mediaType, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const verb = method === "get" || (method === "post" && media) ? "" : `-X ${method.toUpperCase()} `;
  const needsKey = security.some((scheme) => "bearerKey" in scheme) && !isOpen(operation);

  const lines = [
    `curl ${verb}${quoted(`${server}${filledPath(path, parameters)}`)}`,
    needsKey && `-H "Authorization: Bearer $GLASSDESK_KEY"`,
    mediaType === "application/json" && media && `-H 'Content-Type: application/json'`,
    mediaType === "application/json" && media && `-d ${quoted(JSON.stringify(exampleBody(media, shapes), null, 2))}`,
    mediaType === "multipart/form-data" && media && formLines(Object.keys(media.schema.properties ?? { file: {} })),
  ];

  return lines.filter((line) => typeof line === "string").join(" \\\n  ");
}

/** Whether nobody needs credentials. */
export function isOpen({ security }: OpenApiOperation): boolean {
  return security.some((scheme) => Object.keys(scheme).length === 0);
}

type Media = { schema: Parameters<typeof sampleOf>[0]; example?: unknown };

function exampleBody({ schema, example }: Media, shapes: Shapes): unknown {
  return example ?? sampleOf(schema, { shapes, requiredOnly: true });
}

function filledPath(path: string, parameters: OpenApiOperation["parameters"]): string {
  const value = (name: string) => {
    const schema = parameters.find((parameter) => parameter.name === name)?.schema ?? {};

    return encodeURIComponent(String(sampleOf(schema, { shapes: {}, requiredOnly: true }, name)));
  };
  const query = parameters.filter((parameter) => parameter.in === "query" && parameter.required);
  const pairs = query.map(({ name }) => `${name}=${value(name)}`);

  return `${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name))}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

function formLines(names: string[]): string {
  return names.map((name) => `-F '${name}=@screenshot.png'`).join(" \\\n  ");
}

/** In single quotes for a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
