/** `bytes` is how long the whole content is, whatever part of it was asked for. */
export type StoredContent = { bytes: number; stream: ReadableStream<Uint8Array> };

/** A part of a content: both ends belong to it. */
export type ByteRange = { start: number; end: number };

/** Where file contents live. Keys are ours, e.g. `uploads/<uuid>`; names that people chose never become keys. */
export type Storage = {
  /** Keeps `content`; when it resolves, the content survives a crash. Putting a key again replaces its content. */
  put: (key: string, content: Uint8Array, mime: string) => Promise<void>;
  /**
   * Keeps a content of any length, a piece at a time. It is not scanned: for what we write ourselves.
   * @returns how long it was
   */
  putStream: (key: string, content: AsyncIterable<Uint8Array>, mime: string) => Promise<number>;
  /** The content or a part of it that lies within, or null when the key is unknown. */
  get: (key: string, range?: ByteRange) => Promise<StoredContent | null>;
  /** Forgets the key; an unknown one is no error. */
  delete: (key: string) => Promise<void>;
  /**
   * An address where a client may PUT exactly `bytes` under the key for the next `seconds`, without passing through us.
   * Null where there is none, because the storage has no address of its own.
   */
  putAddress: (key: string, upload: { bytes: number; mime: string | null; seconds: number }) => Promise<string | null>;
  /**
   * An address where whoever has it may download the content, under this name, for the next `seconds`. Null as above.
   */
  getAddress: (key: string, download: { filename: string; seconds: number }) => Promise<string | null>;
};
