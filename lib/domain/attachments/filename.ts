const FILENAME_MAX = 120;

/**
 * The last part of the path, without characters that mean something to a shell, a header or a bidirectional display.
 * @param otherwise what a file is called whose name is nothing but such
 */
export function tidyFilename(filename: string, otherwise: string): string {
  const last = filename.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}"<>|:*?;]/gu, "")
    .replace(/^[\s.]+/, "")
    .trim();

  return [...plain].slice(-FILENAME_MAX).join("") || otherwise;
}
