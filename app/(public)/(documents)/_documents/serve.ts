import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { env } from "@/lib/env";
import packageJson from "@/package.json" with { type: "json" };

const FOLDER = join(process.cwd(), "app/(public)/(documents)/_documents");

const TYPES = {
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
};

type DocumentName = `${string}${keyof typeof TYPES}`;

/** The GET of a document in this folder, in which `{{BASE_URL}}` and the like are this deployment's. */
export function serveDocument(name: DocumentName): () => Promise<Response> {
  const type = TYPES[extname(name) as keyof typeof TYPES];

  return async () => {
    const template = await readFile(join(FOLDER, name), "utf8");

    return new Response(fillIn(template), {
      headers: { "Content-Type": type, "Cache-Control": "public, max-age=60", "Access-Control-Allow-Origin": "*" },
    });
  };
}

/** @throws Error for a placeholder that nobody fills in */
export function fillIn(template: string): string {
  const { PUBLIC_URL } = env();
  const values: Record<string, string> = {
    BASE_URL: PUBLIC_URL,
    LIMITS: limits(),
    VERSION: packageJson.version,
  };

  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No document knows ${placeholder}`);

    return value;
  });
}

function limits(): string {
  const { RATE_LIMIT_REQUESTS, RATE_LIMIT_CREATES } = env();
  const allowed = [
    RATE_LIMIT_REQUESTS > 0 ? `${RATE_LIMIT_REQUESTS} requests` : null,
    RATE_LIMIT_CREATES > 0 ? `${RATE_LIMIT_CREATES} new tickets` : null,
  ].filter((limit) => limit !== null);

  return allowed.length > 0 ? `Each key has ${allowed.join(" and ")} a minute.` : "This desk counts no requests.";
}
