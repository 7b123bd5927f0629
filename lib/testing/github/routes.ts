import type { Answer } from "./server";
import type { GithubWorld, Issue, Repository } from "./world";
import { MONA } from "./world";

type Asked = {
  world: GithubWorld;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  token: string | null;
  mayWrite: boolean;
  /** Asked by the GitHub App itself, with a token that its key has signed. */
  isApp: boolean;
  /** There, and visible to whoever asks, for every path below one. */
  repository: Repository | undefined;
};
type Route = { method: "GET" | "POST"; pattern: RegExp; answer: (asked: Asked) => Answer };

const REPO = "^/repos/(?<owner>[^/]+)/(?<name>[^/]+)";
const NOT_FOUND: Answer = { status: 404, body: { message: "Not Found" } };
const ok = (body: unknown): Answer => ({ status: 200, body });

/** A route below a repository. */
function below(
  method: Route["method"],
  rest: string,
  answer: (asked: Asked & { repository: Repository }) => Answer,
): Route {
  return {
    method,
    pattern: new RegExp(`${REPO}${rest}$`),
    answer: (asked) => (asked.repository ? answer({ ...asked, repository: asked.repository }) : NOT_FOUND),
  };
}

export const ROUTES: readonly Route[] = [
  below("GET", "", ({ repository, mayWrite, token }) =>
    ok({
      full_name: repository.name,
      private: repository.isPrivate,
      ...(token && { permissions: { pull: true, push: mayWrite } }),
    }),
  ),
  below("GET", "/issues", ({ repository, query }) => {
    const since = query.get("since") ?? "";
    const perPage = Number(query.get("per_page") ?? 30);
    const page = Number(query.get("page") ?? 1);
    const all = repository.issues.filter((issue) => issue.updated_at >= since).toReversed();

    return ok(all.slice((page - 1) * perPage, page * perPage));
  }),
  below("POST", "/issues", ({ repository, body, mayWrite }) => {
    if (!mayWrite) return { status: 403, body: { message: "Resource not accessible by personal access token" } };
    if (typeof body.title !== "string" || body.title === "") {
      return {
        status: 422,
        body: { message: "Validation Failed", errors: [{ code: "missing_field", field: "title" }] },
      };
    }

    return { status: 201, body: createIssue(repository, body.title, String(body.body ?? "")) };
  }),
  below("GET", "/issues/(?<number>\\d+)", ({ repository, params }) => found(repository.issues, params)),
  below("GET", "/issues/(?<number>\\d+)/comments", ({ repository, params }) =>
    ok(repository.comments.filter((comment) => comment.issue === Number(params.number))),
  ),
  below("GET", "/pulls/(?<number>\\d+)", ({ repository, params }) => found(repository.pulls, params)),
  below("GET", "/pulls/(?<number>\\d+)/reviews", ({ repository, params }) =>
    ok(repository.reviews.filter((review) => review.pull === Number(params.number))),
  ),
  below("GET", "/compare/(?<base>[^.]+)\\.\\.\\.(?<head>.+)", ({ repository, params }) => compare(repository, params)),
  below("GET", "/releases", ({ repository }) => ok(repository.releases.toReversed())),
  below("GET", "/deployments", ({ repository }) => ok(repository.deployments.toReversed())),
  below("GET", "/deployments/(?<number>\\d+)/statuses", ({ repository, params }) =>
    ok(repository.statuses.filter((status) => status.deployment === Number(params.number)).toReversed()),
  ),
  { method: "GET", pattern: /^\/search\/issues$/, answer: search },
  {
    method: "GET",
    pattern: /^\/app$/,
    answer: ({ isApp }) => (isApp ? ok({ slug: "desk", html_url: "https://github.com/apps/desk" }) : NOT_FOUND),
  },
  below("GET", "/installation", ({ isApp, repository, world }) =>
    isApp && world.app?.installedOn.includes(repository.name) ? ok({ id: 77, app_id: 7 }) : NOT_FOUND,
  ),
  {
    method: "POST",
    pattern: /^\/app\/installations\/77\/access_tokens$/,
    answer: ({ isApp, world }) => {
      if (!isApp) return NOT_FOUND;
      world.tokens.set("ghs_installed", world.app?.installedOn ?? []);

      return {
        status: 201,
        body: { token: "ghs_installed", expires_at: "2999-01-01T00:00:00Z", permissions: { issues: "write" } },
      };
    },
  },
];

export function createIssue(repository: Repository, title: string, body: string): Issue {
  const number = repository.issues.length + repository.pulls.length + 1;
  const now = new Date().toISOString();
  const issue: Issue = {
    number,
    title,
    body,
    state: "open",
    state_reason: null,
    html_url: `${repository.url}/issues/${number}`,
    created_at: now,
    updated_at: now,
    closed_at: null,
    closed_by: null,
    assignees: [],
  };
  repository.issues.push(issue);

  return issue;
}

function found(items: readonly { number: number }[], params: Record<string, string>): Answer {
  const item = items.find((one) => one.number === Number(params.number));

  return item ? ok({ user: MONA, ...item }) : NOT_FOUND;
}

function compare({ parents, tags }: Repository, { base = "", head = "" }: Record<string, string>): Answer {
  const from = tags.get(decodeURIComponent(base)) ?? base;
  const to = tags.get(decodeURIComponent(head)) ?? head;
  if (!parents.has(from) || !parents.has(to)) return NOT_FOUND;
  const contains = (descendant: string, ancestor: string): boolean =>
    descendant === ancestor || (parents.get(descendant) ?? []).some((parent) => contains(parent, ancestor));
  const status = from === to ? "identical" : contains(to, from) ? "ahead" : contains(from, to) ? "behind" : "diverged";

  return ok({ status, commits: [], files: [] });
}

function search({ world, query, token }: Asked): Answer {
  const q = query.get("q") ?? "";
  const name = /repo:(\S+)/.exec(q)?.[1] ?? "";
  const repository = world.repositories.get(name.toLowerCase());
  const isVisible =
    repository && (!repository.isPrivate || (token && world.tokens.get(token)?.includes(repository.name)));
  if (!isVisible) {
    return { status: 422, body: { message: "Validation Failed", errors: [{ code: "invalid", field: "q" }] } };
  }
  const words = [...q.matchAll(/"([^"]+)"/g)].map(([, word]) => (word ?? "").toLowerCase());
  const hits = (item: { title: string; body: string }) =>
    words.every((word) => `${item.title} ${item.body}`.toLowerCase().includes(word));
  const items = [
    ...repository.issues.filter(hits),
    ...repository.pulls.filter(hits).map((pull) => ({ ...pull, pull_request: { url: pull.html_url } })),
  ];

  return ok({
    total_count: items.length,
    incomplete_results: false,
    items: items.slice(0, Number(query.get("per_page") ?? 30)),
  });
}
