// npm run client:generate: the types of clients/typescript from the API as it is declared.
import { ensureClient, ensureInstalled, runTypeScript } from "./bootstrap.mjs";

ensureInstalled();
ensureClient();
process.exitCode = runTypeScript("bin/client.ts", process.argv.slice(2));
