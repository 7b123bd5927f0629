import { startDesk } from "./serve/start-desk";

const starting = startDesk({ isDevelopment: process.argv.includes("--dev") });

const stop = () => void starting.then((desk) => desk.stop()).then(() => process.exit());
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
// The channel to bin/start.mjs closes when that is killed: then nobody is left to tell us to stop.
process.on("disconnect", stop);

starting.catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
