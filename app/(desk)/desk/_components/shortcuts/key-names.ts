const NAMES: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", Enter: "↵", Escape: "Esc", shift: "⇧" };

/** How the keys of a chord such as `shift+s` are written on screen. */
export function keyNames(chord: string): string[] {
  return chord.split("+").map((key) => NAMES[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key));
}
