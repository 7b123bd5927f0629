type Entry<T> = { value: Promise<T>; until: number };

/** Least recently used out first; entries are trusted for `trustedMs`. Simultaneous misses of one key load it once. */
export class ExpiringCache<T> {
  readonly #entries = new Map<string, Entry<T>>();

  constructor(
    readonly capacity: number,
    readonly trustedMs: number,
  ) {}

  get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    this.#entries.delete(key);
    if (known && known.until > Date.now()) {
      this.#entries.set(key, known);
      return known.value;
    }

    const entry = { value: load(), until: Date.now() + this.trustedMs };
    this.#entries.set(key, entry);
    entry.value.catch(() => this.#entries.get(key) === entry && this.#entries.delete(key));
    this.#trim();

    return entry.value;
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }

  #trim(): void {
    if (this.#entries.size <= this.capacity) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }
}
