import { globSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { aurion } from "#aurion";
import { helpdesk } from "#helpdesk";
import { tinydesk } from "#tinydesk";
import { turadesk } from "#turadesk";
import { native } from "@/app/api/desk/_dialect";
import type { Dialect } from "@/lib/http/define-dialect";
import { METHODS, type Method, type RouteHandler } from "@/lib/http/endpoint";
import { callRoute, type RouteAnswer } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";

// Each route.ts as it is, not as the registry has it: what Next would be given for a method that nobody thought of.

const APP = join(import.meta.dirname, "..");
const FOLDERS: Record<string, Dialect> = {
  "(dialects)/(tinydesk)": tinydesk,
  "(dialects)/(turadesk)": turadesk,
  "(dialects)/(aurion)": aurion,
  "(dialects)/(helpdesk)": helpdesk,
  "api/desk": native,
};
/** Asked for by machines that look after the desk, and in no dialect's words. */
const OPERATIONS = /^\(dialects\)\/\(helpdesk\)\/(livez|readyz|healthz|metrics)\//;

type Handler = RouteHandler & { endpoint?: unknown };
type Handlers = Readonly<Record<Method, Handler>>;

const ROUTES = Object.entries(FOLDERS).flatMap(([folder, dialect]) =>
  globSync(`${folder}/**/route.ts`, { cwd: APP })
    .filter((file) => !OPERATIONS.test(file))
    .map((file) => ({ file, dialect, load: (): Promise<Handlers> => import(join(APP, file)) })),
);
const UNKNOWN = ROUTES.filter(({ file }) => /\[\[?\.\.\.rest\]/.test(file));
const KNOWN = ROUTES.filter((route) => !UNKNOWN.includes(route));

beforeAll(() => testDesk({ LOG_LEVEL: "silent" }));

/** Refused as this dialect refuses everything; to HEAD without the body. */
function expectOwnWords(dialect: Dialect, method: Method, answer: RouteAnswer): void {
  const { json, text, headers } = answer;
  expect(headers.get("content-type")).toBe(dialect.options.errorMediaType ?? "application/json");
  if (method === "HEAD") expect(text).toBe("");
  else expect(dialect.options.errorBody?.safeParse(json).success).toBe(true);
}

it.each(Object.keys(FOLDERS))("%s has routes, and one for every path that it does not know", (folder) => {
  expect(KNOWN.filter(({ file }) => file.startsWith(folder)).length).toBeGreaterThan(2);
  expect(UNKNOWN.filter(({ file }) => file.startsWith(folder)).length).toBeGreaterThan(0);
});

describe.each(KNOWN)("$file", ({ dialect, load }) => {
  it("answers each method that it does not have with 405, and says which it has", async () => {
    const handlers = await load();
    const declared = METHODS.filter((method) => handlers[method].endpoint);
    expect(declared.length).toBeGreaterThan(0);

    for (const method of METHODS.filter((one) => one !== "OPTIONS" && !declared.includes(one))) {
      const answer = await callRoute(handlers, { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get("allow")?.split(", ")).toEqual(expect.arrayContaining([...declared, "OPTIONS"]));
      expectOwnWords(dialect, method, answer);
    }
  });

  it("answers OPTIONS with 204 and without a body", async () => {
    const handlers = await load();
    const { status, text, headers } = await callRoute(handlers, { method: "OPTIONS" });
    const declared = METHODS.filter((method) => handlers[method].endpoint);

    expect({ status, text }).toEqual({ status: 204, text: "" });
    expect(headers.get("allow")?.split(", ")).toEqual(expect.arrayContaining([...declared, "OPTIONS"]));
  });

  it("has HEAD wherever it has GET", async () => {
    const { GET, HEAD } = await load();

    expect(HEAD.endpoint).toBe(GET.endpoint);
  });
});

describe.each(UNKNOWN)("$file", ({ file, dialect, load }) => {
  it.each(METHODS.filter((method) => method !== "OPTIONS"))(
    "answers %s with its dialect's own refusal",
    async (method) => {
      const answer = await callRoute(await load(), { method, path: "/no/such/path" });

      // Aurion's keys are not for version 2, and strangers hear of the key first.
      expect(answer.status).toBe(/v2/.test(file) ? 401 : 404);
      expectOwnWords(dialect, method, answer);
    },
  );

  it("answers OPTIONS with 204 and without a body", async () => {
    expect(await callRoute(await load(), { method: "OPTIONS" })).toMatchObject({ status: 204, text: "" });
  });
});
