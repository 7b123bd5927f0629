import { createHash, type KeyObject } from "node:crypto";

type Account = { id: number; login: string; type: "User" | "Bot" };
export type Issue = {
  number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  state_reason: string | null;
  html_url: string;
  created_at: string;
  updated_at: string;
  closed_at: string | null;
  closed_by: Account | null;
  assignees: Account[];
};
export type Pull = {
  number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  draft: boolean;
  merged: boolean;
  merged_at: string | null;
  closed_at: string | null;
  merge_commit_sha: string | null;
  html_url: string;
  created_at: string;
  updated_at: string;
  head: { ref: string; sha: string };
};
export type Review = {
  id: number;
  state: string;
  submitted_at: string;
  commit_id: string;
  user: Account;
  pull: number;
};
export type Comment = {
  id: number;
  body: string;
  author_association: string;
  user: Account;
  created_at: string;
  issue: number;
};
export type Deployment = { id: number; sha: string; environment: string; production_environment: boolean };
export type Status = {
  id: number;
  state: string;
  environment: string;
  environment_url: string;
  created_at: string;
  deployment: number;
};
export type Release = {
  id: number;
  tag_name: string;
  target_commitish: string;
  html_url: string;
  draft: boolean;
  prerelease: boolean;
  published_at: string;
};

export type Repository = {
  name: string;
  /** Of its page. */
  url: string;
  isPrivate: boolean;
  issues: Issue[];
  pulls: Pull[];
  reviews: Review[];
  comments: Comment[];
  deployments: Deployment[];
  statuses: Status[];
  releases: Release[];
  /** Commits with their parents, and tags with their commit. */
  parents: Map<string, string[]>;
  tags: Map<string, string>;
};

export type GithubWorld = {
  repositories: Map<string, Repository>;
  /** Tokens and the repositories that they may write to. */
  tokens: Map<string, string[]>;
  /** A GitHub App, its public key, and where it is installed. */
  app: { publicKey: KeyObject; installedOn: string[] } | null;
  addRepository: (name: string, options?: { isPrivate?: boolean }) => Repository;
};

export const MONA: Account = { id: 583231, login: "mona", type: "User" };

/** What the server at `host.url` knows. Tests add to it what people would have done. */
export function githubWorld(host: { url: string }): GithubWorld {
  const repositories = new Map<string, Repository>();

  return {
    repositories,
    tokens: new Map(),
    app: null,
    addRepository: (name, { isPrivate = false } = {}) => {
      const repository: Repository = {
        name,
        url: `${host.url}/${name}`,
        isPrivate,
        issues: [],
        pulls: [],
        reviews: [],
        comments: [],
        deployments: [],
        statuses: [],
        releases: [],
        parents: new Map(),
        tags: new Map(),
      };
      repositories.set(name.toLowerCase(), repository);

      return repository;
    },
  };
}

/** A commit's id, the same for the same word. */
export function sha(word: string): string {
  return createHash("sha1").update(word).digest("hex");
}

/** Commits in a row, each the parent of the next. */
export function commitsInARow(repository: Repository, ...words: string[]): void {
  words.forEach((word, index) => {
    const parent = words[index - 1];
    repository.parents.set(sha(word), parent ? [sha(parent)] : []);
  });
}
