// npm run bench: how fast the desk is, as ratios in one run.
import { ensureBuilt, ensureClient, ensureInstalled, orExit, runTypeScript } from "./bootstrap.mjs";

ensureInstalled();
ensureClient();
orExit(ensureBuilt());
process.exitCode = runTypeScript("bin/bench.ts", process.argv.slice(2));
