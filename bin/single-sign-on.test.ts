import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { builtDesk, type StartedDesk, stopDesk } from "@/lib/testing/built-desk";

// A real OpenID provider and the built desk, with a browser's cookies and redirects in between.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });

const CLIENT = { client_id: "glassdesk", client_secret: "a-secret-between-the-two" };

let operator: Awaited<ReturnType<typeof builtDesk>>;
let desk: StartedDesk;
let provider: Server;

beforeAll(async () => {
  const deskUrl = `http://127.0.0.1:${await freePort()}`;
  provider = createServer().listen(0, "127.0.0.1");
  await once(provider, "listening");
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  provider.on("request", openIdProvider(issuer, deskUrl).callback());

  operator = await builtDesk({
    PORT: new URL(deskUrl).port,
    AUTH_MODE: "oidc",
    OIDC_ISSUER: issuer,
    OIDC_JWKS_URL: `${issuer}/jwks`,
    OIDC_AUDIENCE: CLIENT.client_id,
    OIDC_CLIENT_ID: CLIENT.client_id,
    OIDC_CLIENT_SECRET: CLIENT.client_secret,
  });
  desk = await operator.start();
});

afterAll(async () => {
  if (desk) await stopDesk(desk);
  provider.close();
  await operator.remove();
});

it("signs an agent in through the code flow, with the roles of their groups", async () => {
  const browser = new Browser();
  const answer = await signIn(browser, "mara");

  expect(answer.url).toBe(`${desk.url}/desk`);
  expect(answer.status).toBe(200);
  expect(await browser.json(`${desk.url}/me`)).toMatchObject({
    external_id: "mara",
    email: "mara@example.com",
    display_name: "Mara Example",
    roles: ["agent"],
  });
});

it("signs in somebody without groups as a person without rights", async () => {
  const browser = new Browser();
  await signIn(browser, "guest");

  expect(await browser.json(`${desk.url}/api/desk/tickets/counts`)).toMatchObject({ status: 403 });
  expect(await browser.json(`${desk.url}/me`)).toMatchObject({ email: "guest@example.com", roles: ["requester"] });
});

it("has no sign-in with a password", async () => {
  const answer = await fetch(`${desk.url}/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username: "admin", password: "whatever" }),
  });

  expect(answer.status).toBe(404);
  expect(await (await fetch(`${desk.url}/signin`)).text()).toContain("Continue with single sign-on");
});

/** What the button on `/signin` does, and then what people do at the provider. */
async function signIn(browser: Browser, account: string): Promise<Response> {
  const { csrfToken } = (await browser.json(`${desk.url}/api/auth/csrf`)) as { csrfToken: string };
  const begun = await browser.post(`${desk.url}/api/auth/signin/oidc`, {
    csrfToken,
    callbackUrl: `${desk.url}/desk`,
    json: "true",
  });
  const { url } = await begun.json();
  expect(new URL(url).searchParams.get("code_challenge_method")).toBe("S256");
  const login = await browser.get(url);
  const consent = await browser.post(login.url, { prompt: "login", login: account, password: "any" });

  return browser.post(consent.url, { prompt: "consent" });
}

function openIdProvider(issuer: string, deskUrl: string): Provider {
  return new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [`${deskUrl}/api/auth/callback/oidc`] }],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: `${id[0]?.toUpperCase()}${id.slice(1)} Example`,
        email: `${id}@example.com`,
        email_verified: true,
        groups: id === "guest" ? [] : ["agent"],
      }),
    }),
  });
}

/** Keeps cookies of each origin and follows redirects, as browsers do. */
class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  get(url: string): Promise<Response> {
    return this.#ask(url, {});
  }

  post(url: string, form: Record<string, string>): Promise<Response> {
    return this.#ask(url, {
      method: "POST",
      headers: { origin: new URL(url).origin },
      body: new URLSearchParams(form),
    });
  }

  async json(url: string): Promise<unknown> {
    return (await this.#ask(url, { headers: { accept: "application/json" } })).json();
  }

  async #ask(url: string, init: RequestInit): Promise<Response> {
    const jar = this.#jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, { ...init, headers: { ...init.headers, cookie }, redirect: "manual" });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get("location");

    return location && answer.status >= 300 && answer.status < 400 ? this.get(new URL(location, url).href) : answer;
  }

  #jarOf(url: string): Map<string, string> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map();
    this.#cookies.set(origin, jar);

    return jar;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");

  return port;
}
