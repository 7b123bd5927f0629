import { resolve } from "node:path";
import { z } from "zod";

/** The environment holds a value that cannot be used; the message names every such variable. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

const text = z.string().trim();
const flag = z.stringbool({ error: "must be on or off" });
const count = z
  .string()
  .regex(/^\d{1,9}$/, "must be a whole number, 0 or more")
  .transform(Number);

const urlWith = (...protocols: string[]) =>
  text.refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ""), {
    error: `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });
const http = urlWith("http:", "https:").transform((value) => value.replace(/\/+$/, ""));
const postgres = urlWith("postgres:", "postgresql:");

const origins = text
  .transform((value) => value.split(",").flatMap((origin) => origin.trim().replace(/\/+$/, "") || []))
  .refine((list) => list.every((origin) => origin === "*" || URL.parse(origin)?.origin === origin), {
    error: "must be a comma-separated list of origins such as https://shop.example.com, or *",
  });

/** A key copied into one line keeps its line breaks as the two characters \n. */
const pem = text
  .transform((value) => value.replaceAll("\\n", "\n"))
  .refine((value) => value.startsWith("-----BEGIN "), { error: "must be a private key in PEM form" });

const Variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  ROLE: z.enum(["all", "web", "worker"], { error: "must be all, web or worker" }).default("all"),
  PORT: count
    .refine((port) => port <= 65_535, { error: "must be a port between 0 (any free one) and 65535" })
    .default(3000),
  HOST: text.default("127.0.0.1"),
  PUBLIC_URL: http.optional(),
  DATA_DIR: text.default("./.data").transform((path) => resolve(path)),
  DATABASE_URL: postgres.optional(),
  DATABASE_REPLICA_URL: postgres.optional(),
  DEMO: flag.default(true),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be fatal, error, warn, info, debug, trace or silent",
    })
    .default("info"),

  ADMIN_EMAIL: z.email("must be an e-mail address").default("admin@example.com"),
  ADMIN_PASSWORD: z.string().min(8, "must have at least 8 characters").optional(),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  AUTH_MODE: z.enum(["local", "oidc"], { error: "must be local or oidc" }).default("local"),
  OIDC_JWKS_URL: http.optional(),
  // The issuer is compared character by character with the token's, so it is kept as written.
  OIDC_ISSUER: urlWith("http:", "https:").optional(),
  OIDC_AUDIENCE: text.optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_GROUP_CLAIM: text.default("groups"),
  OIDC_TRUST_EMAILS: flag.default(false),
  JWT_CLOCK_SKEW_SECONDS: count.default(30),

  ALLOWED_ORIGINS: origins.default([]),
  RATE_LIMIT_REQUESTS: count.default(100),
  RATE_LIMIT_CREATES: count.default(50),
  RATE_LIMIT_PUBLIC: count.default(600),
  TRUST_PROXY: flag.default(false),
  REDIS_URL: urlWith("redis:", "rediss:").optional(),

  S3_BUCKET: text.optional(),
  S3_REGION: text.default("us-east-1"),
  S3_ENDPOINT: http.optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  S3_FORCE_PATH_STYLE: flag.default(false),
  CLAMD_ADDRESS: text.regex(/^(\/.+|[^\s/]+:\d{1,5})$/, "must be host:port, or the path of a socket").optional(),

  SMTP_URL: urlWith("smtp:", "smtps:").optional(),
  MAIL_FROM: text
    .regex(/^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, 'must look like "Name <desk@example.com>"')
    .default("Glassdesk <desk@localhost>"),
  MAIL_REPLY_TO: z.email("must be an e-mail address").optional(),
  IMAP_URL: urlWith("imap:", "imaps:").optional(),
  IMAP_MAILBOX: text.default("INBOX"),
  MAIL_INBOUND_SECRET: z.string().min(16, "must have at least 16 characters").optional(),

  GITHUB_TOKEN: text.optional(),
  GITHUB_APP_ID: text.regex(/^\d+$/, "must be the app's number").optional(),
  GITHUB_APP_PRIVATE_KEY: pem.optional(),
  GITHUB_APP_WEBHOOK_SECRET: text.optional(),
  GITHUB_API_URL: http.default("https://api.github.com"),
  FRESHSERVICE_BASE_URL: http.optional(),
  FRESHSERVICE_API_KEY: text.optional(),
  FRESHSERVICE_WEBHOOK_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  WEBHOOK_ALLOW_PRIVATE: flag.default(false),
});

const together: ReadonlyArray<{ when: (env: Parsed) => boolean; because: string; needs: (keyof Parsed)[] }> = [
  {
    when: (env) => env.AUTH_MODE === "oidc",
    because: "AUTH_MODE is oidc",
    needs: ["OIDC_JWKS_URL"],
  },
  {
    when: (env) => env.OIDC_CLIENT_ID !== undefined,
    because: "OIDC_CLIENT_ID is set",
    needs: ["OIDC_ISSUER"],
  },
  {
    when: (env) => env.GITHUB_APP_ID !== undefined,
    because: "GITHUB_APP_ID is set",
    needs: ["GITHUB_APP_PRIVATE_KEY"],
  },
  {
    when: (env) => env.FRESHSERVICE_BASE_URL !== undefined,
    because: "FRESHSERVICE_BASE_URL is set",
    needs: ["FRESHSERVICE_API_KEY"],
  },
];

const Environment = Variables.superRefine((env, context) => {
  for (const rule of together) {
    if (!rule.when(env)) continue;
    for (const name of rule.needs) {
      if (env[name] !== undefined) continue;
      context.addIssue({ code: "custom", path: [name], message: `is required because ${rule.because}` });
    }
  }
}).transform((env) => ({
  ...env,
  PUBLIC_URL: env.PUBLIC_URL ?? `http://${browsableHost(env.HOST)}:${env.PORT}`,
  /** Otherwise PUBLIC_URL is this process's own address. */
  isPublicUrlGiven: env.PUBLIC_URL !== undefined,
}));

type Parsed = z.output<typeof Variables>;
export type Env = Readonly<z.output<typeof Environment>>;

const findings: Record<string, string> = {};
const cache = Symbol.for("glassdesk.env");
const shared = globalThis as typeof globalThis & { [cache]?: Env };

/**
 * Everything the environment says, validated once for the process; reads nothing before the first call.
 * @throws EnvironmentError naming each variable that cannot be used
 */
export function env(): Env {
  shared[cache] ??= parseEnv(process.env);
  return shared[cache];
}

/** Makes this the environment of the whole process. */
export function provideEnv(env: Env): void {
  shared[cache] = env;
}

/** Adds what a start has found out, the address of its own database say, to what the environment says. */
export function completeEnv(found: Record<string, string>): Env {
  Object.assign(findings, found);
  provideEnv(parseEnv({ ...process.env, ...findings }));
  return env();
}

/**
 * @param source names and values as in process.env; an empty value counts as unset
 * @throws EnvironmentError naming each variable that cannot be used
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new EnvironmentError(`The environment cannot be used:\n${lines.join("\n")}`);
}

/** An address that means "every interface" is none that a browser can open. */
function browsableHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
