import { readFileSync } from "node:fs";
import { findSourceMap, SourceMap } from "node:module";
import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const FRAME = /^( +at (?:.*\()?)((?:file:\/\/)?\/.+?):(\d+):(\d+)(?=\)?$)/gm;

/** Errors repeat themselves: a place that was looked up once is known, and no map has to stay in memory for it. */
const places = new Map<string, string | undefined>();
const MOST_PLACES = 2000;

/**
 * The stack with the places of our sources instead of those of what was built from them.
 *
 * Node can do that by itself (`--enable-source-maps`), but then holds the map of everything that it has loaded: a third
 * of a server's heap, for errors that may never come. Here a map is read when an error asks for it. Where Node's own
 * translation is on, as in development, the stack is returned as it is.
 */
export function readableStack(stack: string): string {
  if (process.sourceMapsEnabled) return stack;

  return stack.replace(FRAME, (frame, before: string, address: string, line: string, column: string) => {
    const place = placeInSource(address, Number(line), Number(column));

    return place === undefined ? frame : before + place;
  });
}

function placeInSource(address: string, line: number, column: number): string | undefined {
  const built = `${address}:${line}:${column}`;
  if (!places.has(built)) {
    if (places.size === MOST_PLACES) places.clear();
    places.set(built, lookUp(address, line, column));
  }

  return places.get(built);
}

function lookUp(address: string, line: number, column: number): string | undefined {
  const built = address.startsWith("file:") ? new URL(address) : pathToFileURL(address);
  const path = fileURLToPath(built);
  // A message can look like a frame: only our own files are opened for it.
  if (!path.startsWith(process.cwd() + sep) || path.includes("/node_modules/")) return undefined;
  const origin = mapOf(address, path)?.findOrigin(line, column);
  if (!origin || !("fileName" in origin)) return undefined;
  const source = new URL(origin.fileName, built);
  if (source.protocol !== "file:") return undefined;

  return `${relative(process.cwd(), fileURLToPath(source))}:${origin.lineNumber}:${origin.columnNumber}`;
}

/** Node knows the maps of what was translated while it loaded; a build keeps its own beside its files. */
function mapOf(address: string, path: string): SourceMap | undefined {
  const known = findSourceMap(address);
  if (known) return known;
  try {
    return new SourceMap(JSON.parse(readFileSync(`${path}.map`, "utf8")));
  } catch {
    return undefined;
  }
}
