import "./serve/source-maps";
import { startDesk } from "./serve/start-desk";

const starting = startDesk({ isDevelopment: process.argv.includes("--dev") });

/** A supervisor kills after ten seconds; whatever hangs by then is given up, and PostgreSQL follows its owner. */
const STOP_WITHIN_MS = 9_500;

const stop = () => {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  void starting.then((desk) => desk.stop()).then(() => process.exit());
};
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
// The channel to bin/start.mjs closes when that is killed: then nobody is left to tell us to stop.
process.on("disconnect", stop);

starting.catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
