import { verify } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ROUTES } from "./routes";
import { type GithubWorld, githubWorld } from "./world";

export type GithubServer = GithubWorld & {
  /** For GITHUB_API_URL. */
  url: string;
  /** `METHOD path` of everything that was asked. */
  asked: string[];
  /** The next `count` requests are refused as GitHub does when one asks too much. */
  limitNext: (count: number) => void;
  /** The next `count` creations are done, but the answer is lost on its way. */
  loseNextAnswers: (count: number) => void;
  stop: () => Promise<void>;
};

/**
 * GitHub's REST API on loopback, as far as the desk uses it: who may see what, status codes and bodies as documented.
 * @param port any free one unless told
 */
export async function startGithub(port = 0): Promise<GithubServer> {
  const host = { url: "" };
  const world = githubWorld(host);
  const asked: string[] = [];
  const failures = { limited: 0, lost: 0 };

  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    asked.push(`${request.method} ${path}`);
    if (failures.limited > 0) {
      failures.limited -= 1;
      response.setHeader("x-ratelimit-remaining", "0");
      response.setHeader("retry-after", "60");

      return send(response, 403, { message: "API rate limit exceeded", documentation_url: "https://docs.github.com" });
    }
    const answer = await answerTo(world, request, new URL(path, "http://github.test"));
    if (request.method === "POST" && failures.lost > 0) {
      failures.lost -= 1;
      response.destroy();

      return;
    }
    send(response, answer.status, answer.body);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return Object.assign(world, {
    url: host.url,
    asked,
    limitNext: (count: number) => {
      failures.limited = count;
    },
    loseNextAnswers: (count: number) => {
      failures.lost = count;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

export type Answer = { status: number; body: unknown };

async function answerTo(world: GithubWorld, request: IncomingMessage, url: URL): Promise<Answer> {
  const token = /^(?:token|bearer)\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;
  const isApp = token !== null && isSignedByApp(world, token);
  const grant = token === null || isApp ? [] : world.tokens.get(token);
  if (!grant) return { status: 401, body: { message: "Bad credentials" } };
  const body = request.method === "POST" ? await readJson(request) : {};
  const route = ROUTES.find(({ method, pattern }) => method === request.method && pattern.test(url.pathname));
  const params = route?.pattern.exec(url.pathname)?.groups ?? {};
  const repository = world.repositories.get(`${params.owner}/${params.name}`.toLowerCase());
  const mayWrite = repository !== undefined && grant.includes(repository.name);
  const isHidden = params.owner !== undefined && (!repository || (repository.isPrivate && !mayWrite && !isApp));
  if (!route || isHidden) return { status: 404, body: { message: "Not Found" } };

  return route.answer({ world, params, query: url.searchParams, body, token, mayWrite, isApp, repository });
}

/** A JSON Web Token in RS256 that is good now. */
function isSignedByApp({ app }: GithubWorld, token: string): boolean {
  const [head = "", claims = "", signature = ""] = token.split(".");
  if (!app || signature === "") return false;
  const isGenuine = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    app.publicKey,
    Buffer.from(signature, "base64url"),
  );

  return isGenuine && JSON.parse(Buffer.from(claims, "base64url").toString()).exp * 1000 > Date.now();
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);

  return JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}");
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}
