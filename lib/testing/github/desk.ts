import { resetDatabase } from "../database";
import { testDesk } from "../desk";
import { followEvents } from "../jobs";
import { type GithubServer, startGithub } from "./server";

/** A desk whose GitHub is on loopback, with the token `write` for `acme/shop`. For `beforeAll`. */
export async function deskWithGithub(): Promise<{ github: GithubServer; end: () => Promise<void> }> {
  const github = await startGithub();
  const endDesk = await testDesk({ GITHUB_API_URL: github.url, GITHUB_TOKEN: WRITER });
  github.tokens.set(WRITER, ["acme/shop"]);

  return {
    github,
    end: async () => {
      await endDesk();
      await github.stop();
    },
  };
}

const WRITER = "write-access-to-the-shop";

/** An empty desk that hears of what happens from here on, and a repository `acme/shop` in which nothing has happened. */
export async function startAnew(github: GithubServer, options: { isPrivate?: boolean } = {}) {
  await resetDatabase();
  await followEvents();
  github.limitNext(0);
  github.loseNextAnswers(0);
  github.asked.length = 0;

  return github.addRepository("acme/shop", options);
}
