import { env } from "@/lib/env";

/** Where people read GitHub: `github.com`, or the host of the Enterprise server whose API is at GITHUB_API_URL. */
export function githubWebHost(): string {
  return new URL(githubWebUrl()).host;
}

/** The address that pages of GitHub begin with: `https://github.com`, or the Enterprise server's. */
export function githubWebUrl(): string {
  const { protocol, host } = new URL(env().GITHUB_API_URL);
  if (host === "api.github.com") return "https://github.com";

  // GitHub Enterprise Cloud with data residency: https://api.acme.ghe.com beside https://acme.ghe.com.
  return `${protocol}//${host.endsWith(".ghe.com") ? host.replace(/^api\./, "") : host}`;
}
