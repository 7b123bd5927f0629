const CHANNEL = "glassdesk-mode";

/** Windows of one browser share the choice of the world: tells the others that it was made anew. */
export function tellOtherWindows(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("switched");
  channel.close();
}

/** @returns ends it */
export function onSwitchElsewhere(switched: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = switched;

  return () => channel.close();
}
