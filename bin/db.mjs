// npm run db:generate | db:migrate | db:check
import { generateClient, runTypeScript } from "./bootstrap.mjs";

const [command, ...args] = process.argv.slice(2);
process.exitCode =
  command === "generate" ? generateClient() : runTypeScript("bin/db.ts", [command ?? "--help", ...args]);
