import { createHmac, randomUUID } from "node:crypto";
import type { Ask } from "./measure";
import type { Scenario } from "./scenarios";

export const APP_SECRET = "what-github-signs-the-bench-with";
/** Of a product that `fill` has made. */
export const REPOSITORY = { owner: "acme", name: "product-1" };

const LARGEST_BYTES = 25 * 1024 * 1024;
const FILES_OF_COMMIT = 300;

/** Deliveries of GitHub about no ticket: an issue as it comes all day, and the longest push that GitHub sends. */
export function githubScenarios(): Scenario[] {
  const repository = { full_name: `${REPOSITORY.owner}/${REPOSITORY.name}`, default_branch: "main" };
  const issue = { number: 7, title: "Export stops", body: "After 10,000 rows. ".repeat(300), state: "open" };

  return [
    { name: "GitHub delivery, 6 kB", next: delivery("issues", { action: "labeled", repository, issue }) },
    {
      name: "GitHub delivery, 25 MB",
      next: delivery("push", { ref: "refs/heads/main", repository, commits: commitsOf(LARGEST_BYTES - 100_000) }),
    },
  ];
}

/** The same body again and again under new ids, so that each is a delivery of its own and signed but once. */
function delivery(event: string, payload: object): () => Ask {
  const body = Buffer.from(JSON.stringify(payload));
  const signature = `sha256=${createHmac("sha256", APP_SECRET).update(body).digest("hex")}`;

  return () => ({
    path: "/api/webhooks/github",
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-github-event": event,
      "x-github-delivery": randomUUID(),
      "x-hub-signature-256": signature,
    },
    body,
  });
}

function commitsOf(bytes: number): object[] {
  const commits: object[] = [];
  for (let length = 0; length < bytes; ) {
    const added = Array.from(
      { length: FILES_OF_COMMIT },
      (_, n) => `packages/client/src/generated/${commits.length}/model-${n}.ts`,
    );
    const commit = {
      id: commits.length.toString(16).padStart(40, "0"),
      message: "Generate the client anew",
      timestamp: "2026-11-20T12:00:00Z",
      author: { name: "Mona", email: "mona@example.com" },
      ...{ added, removed: [], modified: added.slice(0, 50) },
    };
    commits.push(commit);
    length += JSON.stringify(commit).length + 1;
  }

  return commits;
}
