import { Octokit, RequestError } from "octokit";
import type { AnswerFact, Fact } from "@/lib/domain/pipeline/facts";
import { githubWebUrl } from "./addresses";
import { type CodeHost, CodeHostError, type FoundIssue } from "./code-host";
import {
  RawComment,
  RawDeployment,
  RawDeploymentStatus,
  RawIssue,
  RawPullRequest,
  RawRelease,
  RawReview,
} from "./payloads";
import {
  isPerson,
  type Seen,
  toAnswerFact,
  toDeploymentFact,
  toIssueFact,
  toPullRequestFact,
  toReleaseFacts,
  toReviews,
} from "./to-facts";

const TIMEOUT_MS = 20_000;
const PAGE = 100;
/** New issues since a job was queued: more than this and the desk would be the least of the repository's worries. */
const MARKED_PAGES_MAX = 10;
const ROLLOUTS_READ = 10;

/** How an Octokit of ours speaks: jobs wait and try again, so it must not; and nothing waits for ever. */
export const OCTOKIT_OPTIONS = {
  retry: { enabled: false },
  throttle: { enabled: false },
  request: {
    fetch: (url: string, init?: RequestInit) => fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
  },
  log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
};

/** GitHub's REST API. `baseUrl`: GITHUB_API_URL; `auth`: a token, or none for what is public. */
export function octokitHost(options: { baseUrl: string; auth?: string | undefined } | Octokit): CodeHost {
  const octokit =
    options instanceof Octokit
      ? options
      : new Octokit({ ...OCTOKIT_OPTIONS, baseUrl: options.baseUrl, ...(options.auth && { auth: options.auth }) });
  const { rest } = octokit;

  return {
    getRepository: (repository) =>
      asking(async () => {
        const { data } = await rest.repos.get(named(repository));

        return { name: data.full_name, isPrivate: data.private, mayWrite: data.permissions?.push ?? null };
      }),

    contains: (repository, ancestor, descendant) =>
      asking(async () => {
        const basehead = `${ancestor}...${encodeURIComponent(descendant)}`;
        const { data } = await rest.repos.compareCommitsWithBasehead({ ...named(repository), basehead, per_page: 1 });

        return data.status === "ahead" || data.status === "identical";
      }),

    readItem: (repository, kind, number) =>
      asking(async () => (kind === "issue" ? readIssue(rest, repository, number) : readPull(rest, repository, number))),

    readRollouts: async (repository) => (await asking(() => readRollouts(rest, repository))) ?? [],

    readAnswers: async (repository, number, since) =>
      (await asking(async () => {
        const { data } = await rest.issues.listComments({
          ...named(repository),
          issue_number: number,
          since: since.toISOString(),
          per_page: PAGE,
        });

        return data.flatMap((raw): AnswerFact[] => {
          const answer = toAnswerFact(RawComment.parse(raw), seenNow(repository), number);

          return answer ? [answer] : [];
        });
      })) ?? [],

    search: async (repository, words) => (await asking(() => search(rest, repository, words))) ?? [],

    findMarked: (repository, marker, since) =>
      asking(async () => {
        for (let page = 1; page <= MARKED_PAGES_MAX; page++) {
          const { data } = await rest.issues.listForRepo({
            ...named(repository),
            state: "all",
            sort: "created",
            direction: "desc",
            since: since.toISOString(),
            per_page: PAGE,
            page,
          });
          const found = data.find((issue) => !issue.pull_request && issue.body?.includes(marker));
          if (found) return toIssueFact(RawIssue.parse(found), seenNow(repository));
          if (data.length < PAGE) return null;
        }

        return null;
      }),

    createIssue: async (repository, issue) => {
      const made = await asking(async () => {
        const { data } = await rest.issues.create({ ...named(repository), ...issue });

        return toIssueFact(RawIssue.parse(data), seenNow(repository));
      });
      if (!made) throw new CodeHostError(`GitHub knows no repository ${repository} that this desk may write to`, true);

      return made;
    },
  };
}

type Rest = Octokit["rest"];

async function readIssue(rest: Rest, repository: string, number: number): Promise<Fact> {
  const { data } = await rest.issues.get({ ...named(repository), issue_number: number });
  const raw = RawIssue.parse(data);

  return toIssueFact(raw, { ...seenNow(repository), closedByPerson: raw.closed_by ? isPerson(raw.closed_by) : null });
}

async function readPull(rest: Rest, repository: string, number: number): Promise<Fact> {
  const at = { ...named(repository), pull_number: number };
  const [{ data: pull }, { data: reviews }] = await Promise.all([
    rest.pulls.get(at),
    rest.pulls.listReviews({ ...at, per_page: PAGE }),
  ]);
  const raw = RawPullRequest.parse(pull);
  const seen = seenNow(repository);
  const verdicts = reviews.map((review) => {
    const one = RawReview.parse(review);

    return toReviews(one, { ...seen, isOutdated: Boolean(one.commit_id) && one.commit_id !== raw.head?.sha });
  });

  return { ...toPullRequestFact(raw, seen), reviews: Object.assign({}, ...verdicts) };
}

async function readRollouts(rest: Rest, repository: string): Promise<Fact[]> {
  const seen = seenNow(repository);
  const [{ data: releases }, { data: deployments }] = await Promise.all([
    rest.repos.listReleases({ ...named(repository), per_page: ROLLOUTS_READ }),
    rest.repos.listDeployments({ ...named(repository), per_page: ROLLOUTS_READ }),
  ]);
  const statuses = await Promise.all(
    deployments.map(async (deployment) => {
      const at = { ...named(repository), deployment_id: deployment.id, per_page: PAGE };
      const { data } = await rest.repos.listDeploymentStatuses(at);

      return data.flatMap((status) => {
        const fact = toDeploymentFact(RawDeployment.parse(deployment), RawDeploymentStatus.parse(status), seen);

        return fact ? [fact] : [];
      });
    }),
  );

  return [...releases.flatMap((release) => toReleaseFacts(RawRelease.parse(release), seen)), ...statuses.flat()];
}

async function search(rest: Rest, repository: string, words: string): Promise<FoundIssue[]> {
  const number = /^#?(\d{1,9})$/.exec(words.trim())?.[1];
  // Quotes keep the words from being read as qualifiers, which could ask for other repositories.
  const q = `repo:${repository} ${words
    .replaceAll(/["\\]/g, " ")
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `"${word}"`)
    .join(" ")}`;
  const [byNumber, { data }] = await Promise.all([
    number ? asking(() => rest.issues.get({ ...named(repository), issue_number: Number(number) })) : null,
    rest.search.issuesAndPullRequests({ q, per_page: 20, advanced_search: "true" }),
  ]);
  const found = [...(byNumber ? [byNumber.data] : []), ...data.items].map((item) => ({
    number: item.number,
    kind: item.pull_request ? ("pull_request" as const) : ("issue" as const),
    title: item.title,
    url: item.html_url,
    isOpen: item.state === "open",
  }));

  return [...new Map(found.map((item) => [item.number, item])).values()];
}

function named(repository: string) {
  const [owner = "", repo = ""] = repository.split("/");

  return { owner, repo };
}

function seenNow(repository: string): Seen {
  return {
    repository: repository.toLowerCase(),
    webUrl: `${githubWebUrl()}/${repository}`,
    at: new Date().toISOString(),
  };
}

/** What GitHub answers, null where it finds nothing. Its refusals become CodeHostErrors that people can read. */
async function asking<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await work();
  } catch (error) {
    // Octokit calls a connection that broke a 500 without a response.
    if (!(error instanceof RequestError && error.response))
      throw new CodeHostError("GitHub cannot be reached", false, { cause: error });
    if (error.status === 404 || error.status === 410) return null;
    throw toHostError(error);
  }
}

function toHostError(error: RequestError): CodeHostError {
  const { status, message } = error;
  const headers = error.response?.headers ?? {};
  const isLimited =
    status === 429 ||
    (status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0"));
  if (isLimited) return new CodeHostError("GitHub asks the desk to slow down", false, { cause: error });
  if (status === 401) return new CodeHostError("GitHub does not accept the credentials", true, { cause: error });
  if (status === 403)
    return new CodeHostError("GitHub does not allow this with these credentials", true, { cause: error });
  if (status >= 500 || status === 408) return new CodeHostError("GitHub is out of order", false, { cause: error });

  return new CodeHostError(`GitHub has refused: ${message.slice(0, 200)}`, true, { cause: error });
}
