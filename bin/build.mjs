// npm run build: everything that a start would otherwise do first.
import { ensureBuilt, ensureClient, ensureInstalled, orExit } from "./bootstrap.mjs";

ensureInstalled();
ensureClient();
orExit(ensureBuilt());
