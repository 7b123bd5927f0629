import { App, Octokit } from "octokit";
import { env } from "@/lib/env";
import { type CodeHost, CodeHostError } from "./code-host";
import { OCTOKIT_OPTIONS, octokitHost } from "./octokit-host";

/**
 * GitHub with the best credentials for a repository: the product's own token, else the desk's GitHub App where it is
 * installed, else GITHUB_TOKEN, else none, which reads what is public.
 * @throws CodeHostError when the app cannot be asked
 */
export async function githubFor(repository: string, token: string | null): Promise<CodeHost> {
  const { GITHUB_API_URL: baseUrl, GITHUB_TOKEN } = env();
  if (token) return octokitHost({ baseUrl, auth: token });
  const installed = await installedApp(repository);
  if (installed) return octokitHost(installed);

  return octokitHost({ baseUrl, auth: GITHUB_TOKEN });
}

/** Whether the desk has credentials of its own, for whatever repository they serve. */
export function hasOwnCredentials(): boolean {
  return env().GITHUB_TOKEN !== undefined || githubApp() !== null;
}

/** Where people install the desk's GitHub App; null without one. */
export async function appInstallUrl(): Promise<string | null> {
  const { data } = (await githubApp()?.octokit.rest.apps.getAuthenticated().catch(unreachable)) ?? {};

  return data ? `${data.html_url}/installations/new` : null;
}

/** Whether deliveries of the desk's GitHub App are believed. */
export function appDelivers(): boolean {
  return env().GITHUB_APP_WEBHOOK_SECRET !== undefined;
}

function githubApp(): App | null {
  const { GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY, GITHUB_API_URL: baseUrl } = env();
  if (!GITHUB_APP_ID || !GITHUB_APP_PRIVATE_KEY) return null;

  return new App({
    appId: GITHUB_APP_ID,
    privateKey: GITHUB_APP_PRIVATE_KEY,
    Octokit: Octokit.defaults({ ...OCTOKIT_OPTIONS, baseUrl }),
  });
}

async function installedApp(repository: string): Promise<Octokit | null> {
  const app = githubApp();
  if (!app) return null;
  const [owner = "", repo = ""] = repository.split("/");
  try {
    const { data } = await app.octokit.rest.apps.getRepoInstallation({ owner, repo });

    return await app.getInstallationOctokit(data.id);
  } catch (error) {
    if ((error as { status?: number }).status === 404) return null;

    return unreachable(error);
  }
}

function unreachable(error: unknown): never {
  throw new CodeHostError("GitHub does not answer the desk’s app", false, { cause: error });
}
