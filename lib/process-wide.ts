const shared = globalThis as typeof globalThis & { [name: symbol]: unknown };

/**
 * The process's one `name`, made on first use. Next bundles pages and route handlers apart, so a module variable would
 * exist once for each bundle.
 */
export function processWide<T>(name: string, create: () => T): T {
  const key = Symbol.for(`glassdesk.${name}`);
  shared[key] ??= create();

  return shared[key] as T;
}
