// The TypeScript loader has Node translate all stacks, and for that Node reads the map of whatever it loads. From here
// on, which is before Next and its build are loaded, a server does without: its log translates what it needs
// (lib/telemetry/readable-stack.ts).
if (!process.argv.includes("--dev")) process.setSourceMapsEnabled(false);
