const NAME = "desk.single-keys";

const listeners = new Set<() => void>();

/** Speech input and shaky hands press letters by accident, so shortcuts of one letter can be switched off (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  return localStorage.getItem(NAME) !== "off";
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, "off");
  for (const listener of listeners) listener();
}

export function onSingleKeysSwitched(listener: () => void): () => void {
  listeners.add(listener);

  return () => listeners.delete(listener);
}
