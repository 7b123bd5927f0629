/** The tags with those that were typed, comma-separated, each once and without spaces around it. */
export function withTags(tags: readonly string[], typed: string): string[] {
  const added = typed
    .split(",")
    .map((tag) => tag.replace(/\s+/gu, " ").trim())
    .filter((tag) => tag !== "");

  return [...new Set([...tags, ...added])];
}
