import { describe, expect, it, vi } from "vitest";
import { type KeyPress, type Shortcut, ShortcutRegistry } from "./shortcut-registry";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...held,
});

const shortcut = (keys: string, rest: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  label: keys,
  group: "General",
  run: () => undefined,
  ...rest,
});

function registryOf(...shortcuts: Shortcut[]) {
  const registry = new ShortcutRegistry();
  registry.add(shortcuts);

  return registry;
}

const keysOf = (found: Shortcut | "first" | null) => (typeof found === "object" ? (found?.keys ?? null) : found);

describe("a key press", () => {
  it("finds its shortcut", () => {
    expect(keysOf(registryOf(shortcut("j")).press(press("j"), 0))).toBe("j");
  });

  it("finds a character that needs Shift on some keyboards", () => {
    expect(keysOf(registryOf(shortcut("?")).press(press("?", { shiftKey: true }), 0))).toBe("?");
  });

  it("tells a letter from the same one with Shift", () => {
    const registry = registryOf(shortcut("e"), shortcut("shift+e"));

    expect(keysOf(registry.press(press("E", { shiftKey: true }), 0))).toBe("shift+e");
  });

  it("knows an arrow with Shift from one without", () => {
    const registry = registryOf(shortcut("ArrowDown"), shortcut("shift+ArrowDown"));

    expect(keysOf(registry.press(press("ArrowDown", { shiftKey: true }), 0))).toBe("shift+ArrowDown");
    expect(keysOf(registry.press(press("ArrowDown"), 0))).toBe("ArrowDown");
  });

  it("takes Ctrl and Command for the same", () => {
    const registry = registryOf(shortcut("mod+k"));

    expect(keysOf(registry.press(press("k", { ctrlKey: true }), 0))).toBe("mod+k");
    expect(keysOf(registry.press(press("k", { metaKey: true }), 0))).toBe("mod+k");
    expect(registry.press(press("k"), 0)).toBeNull();
  });

  it("leaves the browser its own keys", () => {
    const registry = registryOf(shortcut("s"));

    expect(registry.press(press("s", { ctrlKey: true }), 0)).toBeNull();
    expect(registry.press(press("s", { altKey: true }), 0)).toBeNull();
  });

  it("repeats only what may repeat", () => {
    const registry = registryOf(shortcut("j", { repeats: true }), shortcut("s"));

    expect(keysOf(registry.press(press("j", { repeat: true }), 0))).toBe("j");
    expect(registry.press(press("s", { repeat: true }), 0)).toBeNull();
  });
});

describe("two keys after each other", () => {
  const registry = () => registryOf(shortcut("g i"), shortcut("i"));

  it("are one shortcut", () => {
    const both = registry();

    expect(both.press(press("g"), 0)).toBe("first");
    expect(keysOf(both.press(press("i"), 900))).toBe("g i");
    expect(keysOf(both.press(press("i"), 950))).toBe("i");
  });

  it("are two shortcuts when the second comes late", () => {
    const both = registry();
    both.press(press("g"), 0);

    expect(keysOf(both.press(press("i"), 5_000))).toBe("i");
  });
});

describe("whoever comes last", () => {
  it("has the key, until it goes", () => {
    const registry = registryOf(shortcut("a", { label: "frame" }));
    const remove = registry.add([shortcut("a", { label: "page" })]);

    expect(registry.press(press("a"), 0)).toMatchObject({ label: "page" });
    remove();
    expect(registry.press(press("a"), 0)).toMatchObject({ label: "frame" });
  });

  it("is told to those who list the keys", () => {
    const registry = new ShortcutRegistry();
    const listener = vi.fn();
    registry.subscribe(listener);
    registry.add([shortcut("a")]);

    expect(listener).toHaveBeenCalledOnce();
    expect(registry.list().map(({ keys }) => keys)).toEqual(["a"]);
  });
});
