export const SHORTCUT_GROUPS = ["Go to", "List", "Ticket", "General"] as const;

export type Shortcut = {
  /** `j`, `?`, `ArrowDown`, `shift+e`, `mod+k` (Ctrl, ⌘ on Apple machines), or two keys after each other: `g i`. */
  keys: string;
  /** What it does, for the help and the palette. */
  label: string;
  group: (typeof SHORTCUT_GROUPS)[number];
  run: () => void;
  /** Fires again while the key is held down. */
  repeats?: boolean;
  /** Another key for the same thing; left out of the help. */
  isAlias?: boolean;
};

export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "repeat">;

/** How long the second key of a sequence may take. */
const SEQUENCE_MS = 1_200;

/** Which keys do what at the moment. Whoever comes last has the first say, so a page can take a key from the frame. */
export class ShortcutRegistry {
  #groups: readonly { shortcuts: readonly Shortcut[] }[] = [];
  #first: { key: string; at: number } | null = null;
  readonly #listeners = new Set<() => void>();

  /** @returns takes them away again */
  add(shortcuts: readonly Shortcut[]): () => void {
    const group = { shortcuts };
    this.#set([group, ...this.#groups]);

    return () => this.#set(this.#groups.filter((other) => other !== group));
  }

  /** All that work now, each key once. */
  list = (): readonly Shortcut[] => this.#listed;
  #listed: readonly Shortcut[] = [];

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);

    return () => this.#listeners.delete(listener);
  };

  /**
   * @param nowMs a clock that only moves forward
   * @returns the shortcut that this press completes, `"first"` when it may be the first key of one, else null
   */
  press(press: KeyPress, nowMs: number): Shortcut | "first" | null {
    const key = nameOf(press);
    if (key === null) return null;

    const first = this.#first && nowMs - this.#first.at <= SEQUENCE_MS ? this.#first.key : null;
    this.#first = null;
    const found = (first && this.#find(`${first} ${key}`)) || this.#find(key);
    if (found) return press.repeat && !found.repeats ? null : found;
    if (!this.#listed.some(({ keys }) => keys.startsWith(`${key} `))) return null;
    this.#first = { key, at: nowMs };

    return "first";
  }

  #find(keys: string): Shortcut | undefined {
    return this.#listed.find((shortcut) => shortcut.keys === keys);
  }

  #set(groups: readonly { shortcuts: readonly Shortcut[] }[]): void {
    this.#groups = groups;
    const all = groups.flatMap(({ shortcuts }) => shortcuts);
    this.#listed = [...new Map(all.toReversed().map((shortcut) => [shortcut.keys, shortcut])).values()].toReversed();
    for (const listener of this.#listeners) listener();
  }
}

/** As shortcuts are written; null for a press that belongs to the browser or to the machine. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  if (altKey || key === "Shift" || key === "Control" || key === "Meta" || key === "Dead") return null;
  if (ctrlKey || metaKey) return `mod+${key.toLowerCase()}`;

  // Letters and arrows do not say by themselves that Shift was held; "?" is "?" on every keyboard.
  return shiftKey && /^(\p{L}|Arrow\w+)$/u.test(key) ? `shift+${key.length === 1 ? key.toLowerCase() : key}` : key;
}
