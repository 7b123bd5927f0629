import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { restoreBackup } from "@/lib/backup/restore";
import { writeBackup } from "@/lib/backup/write";
import { createContext } from "@/lib/context";
import { databaseUrl, disconnect } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/open";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { listApiKeys } from "@/lib/domain/api-keys/list";
import { revokeApiKey } from "@/lib/domain/api-keys/revoke";
import { KEY_PREFIXES, SCOPES, type Scope } from "@/lib/domain/api-keys/vocabulary";
import { type DomainContext, MODES, type Mode } from "@/lib/domain/context";
import { createPerson } from "@/lib/domain/people/create";
import { disablePerson, enablePerson } from "@/lib/domain/people/disable";
import { ensureFirstAdmin } from "@/lib/domain/people/ensure-first-admin";
import { erasePerson } from "@/lib/domain/people/erase";
import { listStaff } from "@/lib/domain/people/list";
import { setPassword } from "@/lib/domain/people/set-password";
import { setRoles } from "@/lib/domain/people/set-roles";
import { ROLES, type Role } from "@/lib/domain/people/vocabulary";
import { createProduct } from "@/lib/domain/products/create";
import { createTeam } from "@/lib/domain/teams/create";
import { env } from "@/lib/env";
import { writeExport } from "@/lib/export/write";
import { storage } from "@/lib/storage";
import { anId, oneOf, severalOf } from "./desk/choices";

/** Gives the verb a context on the desk's database, and prints what it answers as JSON. */
async function print(verb: (ctx: DomainContext) => Promise<unknown>): Promise<void> {
  const opened = await openDatabase("command");
  try {
    const ctx = await createContext({ actor: { kind: "system" }, mode: "live", requestId: "command-line" });
    await introduce(ctx);
    console.log(JSON.stringify(await verb(ctx)));
  } finally {
    await disconnect();
    await opened.close();
  }
}

/** The same for work on the database as a whole, which wants it as it is. */
async function printPlain(work: (databaseUrl: string) => Promise<unknown>): Promise<void> {
  const opened = await openDatabase("command");
  try {
    console.log(JSON.stringify(await work(databaseUrl())));
  } finally {
    await opened.close();
  }
}

/** On a desk that was never started the first command makes the administrator: keys need an owner. */
async function introduce(ctx: DomainContext): Promise<void> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = env();
  const made = await ensureFirstAdmin(ctx, { email, password });
  if (made && !password) console.error(`Made ${made.email} with the password ${made.password} (shown only now)`);
}

const program = new Command("desk")
  .description("Glassdesk's command line. Prints JSON; errors go to stderr with exit code 1.")
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) });

const key = program.command("key").description("API keys");
key
  .command("create")
  .requiredOption("--name <name>", "what the key is for")
  .requiredOption("--mode <mode>", MODES.join(" or "), oneOf<Mode>(MODES))
  .requiredOption("--scopes <scopes>", `comma-separated: ${SCOPES.join(", ")}`, severalOf<Scope>(SCOPES))
  .option("--prefix <prefix>", KEY_PREFIXES.join(" or "), oneOf(KEY_PREFIXES), "tl")
  .action((options) =>
    print(async (ctx) => {
      const { apiKey, key } = await createApiKey(ctx, options);
      return { id: apiKey.id, key, mode: apiKey.mode, scopes: apiKey.scopes };
    }),
  );
key.command("list").action(() => print(listApiKeys));
key
  .command("revoke")
  .argument("<id>", "as `key list` tells it", anId)
  .action((id: string) => print((ctx) => revokeApiKey(ctx, id)));

const user = program.command("user").description("people");
user
  .command("create")
  .requiredOption("--email <email>")
  .requiredOption("--name <name>")
  .option("--roles <roles>", `comma-separated: ${ROLES.join(", ")}`, severalOf<Role>(ROLES), [])
  .option("--password <password>", "left out: cannot sign in with a password")
  .action((options) =>
    print(async (ctx) => {
      const { id, email } = await createPerson(ctx, options);
      return { id, email };
    }),
  );

user
  .command("list")
  .description("everybody who works here")
  .action(() => print(listStaff));
user
  .command("disable")
  .requiredOption("--email <email>")
  .action(({ email }) => print((ctx) => disablePerson(ctx, email)));
user
  .command("enable")
  .requiredOption("--email <email>")
  .action(({ email }) => print((ctx) => enablePerson(ctx, email)));
user
  .command("set-password")
  .requiredOption("--email <email>")
  .requiredOption("--password <password>")
  .action(({ email, password }) => print((ctx) => setPassword(ctx, email, { password })));
user
  .command("set-roles")
  .requiredOption("--email <email>")
  .requiredOption("--roles <roles>", `comma-separated: ${ROLES.join(", ")}`, severalOf<Role>(ROLES))
  .action(({ email, roles }) => print((ctx) => setRoles(ctx, email, { roles })));

const product = program.command("product").description("products that customers report about");
product
  .command("create")
  .requiredOption("--slug <slug>", "its place in /submit/<slug>")
  .requiredOption("--name <name>")
  .option("--description <text>")
  .option("--repo <owner/name>", "its GitHub repository")
  .option("--webhook-secret <secret>", "what GitHub signs its deliveries with")
  .option("--public-subjects", "show subjects on the public page")
  .option("--public-repo", "show links into the repository on the public page")
  .option("--public-status", "have a public page of what is being fixed")
  .action(({ repo, ...options }) =>
    print(async (ctx) => {
      const { id, slug } = await createProduct(ctx, { ...options, repository: repo });
      return { id, slug };
    }),
  );

const team = program.command("team").description("teams");
team
  .command("create")
  .requiredOption("--name <name>")
  .option("--slug <slug>", "made from the name when left out")
  .option("--members <emails>", "comma-separated", (value) => value.split(","))
  .action((options) => print((ctx) => createTeam(ctx, options)));

program
  .command("export")
  .description("writes tickets and people as newline-delimited JSON while the desk runs")
  .requiredOption("--to <file>", "a new file")
  .option("--email <email>", "only what is known of this person")
  .action(({ to, email }) => printPlain((databaseUrl) => writeExport(databaseUrl, resolve(to), email)));
program
  .command("erase-person")
  .description("takes everything that identifies a person out of the desk, for good")
  .requiredOption("--email <email>")
  .action((options) => print((ctx) => erasePerson(ctx, options)));

program
  .command("backup")
  .description("writes everything into one file while the desk runs")
  .requiredOption("--to <file>", "a new .tar.gz; it holds secrets, keep it like one")
  .action(({ to }) => printPlain((databaseUrl) => writeBackup(databaseUrl, storage(), resolve(to))));
program
  .command("restore")
  .description("makes the desk what it was; stop it first")
  .requiredOption("--from <file>", "what `backup` has written")
  .option("--replace", "give up the tickets that are there now", false)
  .action(({ from, replace }) =>
    printPlain((databaseUrl) => restoreBackup(databaseUrl, storage(), resolve(from), { replace })),
  );

await program.parseAsync().catch((error: Error) => {
  // Commander has said what was wrong with the command line itself.
  if (!(error instanceof CommanderError)) console.error(error.message);
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
});
