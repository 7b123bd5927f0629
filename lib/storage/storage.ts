export type StoredContent = { bytes: number; stream: ReadableStream<Uint8Array> };

/** Where file contents live. Keys are ours, e.g. `uploads/<uuid>`; names that people chose never become keys. */
export type Storage = {
  /** Keeps `content`; when it resolves, the content survives a crash. Putting a key again replaces its content. */
  put: (key: string, content: Uint8Array, mime: string) => Promise<void>;
  /** The content, or null when the key is unknown. */
  get: (key: string) => Promise<StoredContent | null>;
  /** Forgets the key; an unknown one is no error. */
  delete: (key: string) => Promise<void>;
};
