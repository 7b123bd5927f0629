import { readdir } from "node:fs/promises";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { API_INTRODUCTIONS } from "@/app/_api/document";
import { env, parseEnv, provideEnv } from "@/lib/env";
import { METHODS } from "@/lib/http/endpoint";
import { GET } from "./route";

beforeAll(() => provideEnv(parseEnv({ NODE_ENV: "test", PUBLIC_URL: "https://desk.example.com/" })));

const ask = (path = "/openapi.json", headers: Record<string, string> = {}) =>
  GET(new Request(`http://desk.test${path}`, { headers }));

describe("GET /openapi.json", () => {
  it("answers a valid OpenAPI 3.1 document of this deployment", async () => {
    const response = ask();
    const document = await response.json();

    expect(response.headers.get("content-type")).toBe("application/json");
    expect(document.openapi).toBe("3.1.0");
    expect(document.servers).toEqual([{ url: env().PUBLIC_URL }]);
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  });

  it.each(API_INTRODUCTIONS)("answers a valid document of $name alone", async ({ name }) => {
    const document = await ask(`/openapi.json?api=${name}`).json();

    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  });

  it("names every operation once, and every schema in words", async () => {
    const { paths, components } = await ask().json();
    const ids = Object.values<object>(paths).flatMap((path) =>
      Object.values(path).map((operation: { operationId: string }) => operation.operationId),
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(components.schemas).filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
  });

  it("holds every endpoint that is served by the APIs", async () => {
    const { paths } = await ask().json();
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const dialects = (await readdir("app/(dialects)")).filter((name) => name.startsWith("("));
    const served = [
      ...(await servedBelow("app/api/desk", "/api/desk")),
      ...(await servedBelow("app/api/itsm", "/api/itsm")),
      ...(await servedBelow("app/api/mail", "/api/mail")),
      ...(await Promise.all(dialects.map((name) => servedBelow(`app/(dialects)/${name}`, "")))).flat(),
    ];

    expect(served.length).toBeGreaterThan(20);
    expect(described.sort()).toEqual(served.sort());
  });

  it("answers one API alone when asked for it", async () => {
    const { paths } = await ask("/openapi.json?api=tinydesk").json();

    expect(Object.keys(paths)).toContain("/api/tickets");
    expect(Object.keys(paths).filter((path) => path.startsWith("/api/desk"))).toEqual([]);
    expect(ask("/openapi.json?api=constructor").status).toBe(404);
  });

  it("spares a reader who has it already", () => {
    const etag = ask().headers.get("etag") ?? "";

    expect(ask("/openapi.json", { "if-none-match": `"x", W/${etag}` }).status).toBe(304);
    expect(ask("/openapi.json", { "if-none-match": '"x"' }).status).toBe(200);
  });
});

type Handler = { endpoint?: { spec: { operation: { method: string; path: string } } } };

/** Method and path of every endpoint in the route files of a folder, after checking that each is at its own address. */
async function servedBelow(folder: string, base: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /(^|\/)route\.ts$/.test(file));
  const found = await Promise.all(
    files.map(async (file) => {
      const address = `${base}/${file}`.replace(/\/route\.ts$/, "").replaceAll(/\[(\w+)\]/g, "{$1}");
      const route: Record<string, Handler> = await import(/* @vite-ignore */ `@/${folder}/${file}`);

      return METHODS.filter((method) => method !== "HEAD" && method !== "OPTIONS").flatMap((method) => {
        const operation = route[method]?.endpoint?.spec.operation;
        if (!operation) return [];
        expect(operation.path).toBe(address);

        return [`${method} ${operation.path}`];
      });
    }),
  );

  return found.flat();
}
