const PERCENT_RUN = /(?:%[\da-f]{2})+/gi;
const LONELY_PERCENT = /%(?![\da-f]{2})/gi;

const utf8 = new TextDecoder();

/**
 * Next answers 500 to a path whose percent-encoding is broken or no UTF-8. Repaired, with U+FFFD for what cannot be read,
 * it reaches its route, which refuses it in its own words.
 */
export function readableTarget(target: string): string {
  if (!target.includes("%")) return target;

  const [path = ""] = target.split("?", 1);
  try {
    decodeURIComponent(path);
    return target;
  } catch {
    return repaired(path) + target.slice(path.length);
  }
}

function repaired(path: string): string {
  return path.replace(LONELY_PERCENT, "%25").replace(PERCENT_RUN, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split("%"), (hex) => Number.parseInt(hex, 16));

    return encodeURIComponent(utf8.decode(bytes));
  });
}
