import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env, provideEnv } from "@/lib/env";
import { deskWithGithub } from "@/lib/testing/github/desk";
import type { GithubServer } from "@/lib/testing/github/server";
import { appInstallUrl, githubFor } from ".";

let github: GithubServer;
let end: () => Promise<void>;
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

beforeAll(async () => {
  ({ github, end } = await deskWithGithub());
  github.addRepository("acme/shop", { isPrivate: true });
  github.addRepository("acme/secret", { isPrivate: true });
  github.addRepository("acme/open");
  github.app = { publicKey, installedOn: ["acme/secret"] };
  const GITHUB_APP_PRIVATE_KEY = String(privateKey.export({ type: "pkcs1", format: "pem" }));
  provideEnv({ ...env(), GITHUB_APP_ID: "7", GITHUB_APP_PRIVATE_KEY });
});
afterAll(() => end());

const access = async (repository: string, token: string | null = null) =>
  (await githubFor(repository, token)).getRepository(repository);

it("asks as the app where it is installed, and else with the desk's own token", async () => {
  expect(await access("acme/secret")).toEqual({ name: "acme/secret", isPrivate: true, mayWrite: true });
  expect(await access("acme/shop")).toEqual({ name: "acme/shop", isPrivate: true, mayWrite: true });
  expect(await access("acme/open")).toEqual({ name: "acme/open", isPrivate: false, mayWrite: false });
  expect(await appInstallUrl()).toBe("https://github.com/apps/desk/installations/new");
});

it("prefers the product's own token, and says when GitHub does not take it", async () => {
  github.tokens.set("only-the-open-one", ["acme/open"]);

  expect(await access("acme/open", "only-the-open-one")).toMatchObject({ mayWrite: true });
  expect(await access("acme/secret", "only-the-open-one")).toBeNull();
  await expect(access("acme/open", "revoked")).rejects.toMatchObject({
    message: "GitHub does not accept the credentials",
    isLasting: true,
  });
});
