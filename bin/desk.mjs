// npm run -s desk -- …: the admin's command line.
import { ensureClient, ensureInstalled, runTypeScript } from "./bootstrap.mjs";

ensureInstalled();
ensureClient();
process.exitCode = runTypeScript("bin/desk.ts", process.argv.slice(2));
