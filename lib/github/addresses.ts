import { env } from "@/lib/env";

/** Where people read GitHub: `github.com`, or the host of the Enterprise server whose API is at GITHUB_API_URL. */
export function githubWebHost(): string {
  const { host } = new URL(env().GITHUB_API_URL);

  return host === "api.github.com" ? "github.com" : host;
}
