const shared = globalThis as typeof globalThis & { [name: symbol]: unknown };
/** This bundle's own way to them: the process's symbols are looked up in a table of all there are. */
const found = new Map<string, unknown>();

/**
 * The process's one `name`, made on first use. Next bundles pages and route handlers apart, so a module variable would
 * exist once for each bundle.
 */
export function processWide<T>(name: string, create: () => T): T {
  if (!found.has(name)) {
    const key = Symbol.for(`glassdesk.${name}`);
    shared[key] ??= create();
    found.set(name, shared[key]);
  }

  return found.get(name) as T;
}
