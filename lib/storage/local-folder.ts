import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { Storage } from "./storage";

const KEY = /^[a-z0-9]+(\/[a-z0-9-]+)+$/;

/** Storage in a folder of this machine. Contents are written aside, synced and renamed: there are no halves. */
export function localFolder(root: string): Storage {
  const pathOf = (key: string) => {
    if (!KEY.test(key)) throw new Error(`Not a storage key: ${key}`);

    return join(root, key);
  };

  const write = async (key: string, content: Uint8Array | AsyncIterable<Uint8Array>) => {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(`${path}.part`, "w", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
    await syncFolder(dirname(path));

    return path;
  };

  return {
    put: async (key, content) => void (await write(key, content)),

    putStream: async (key, content) => (await stat(await write(key, content))).size,

    async get(key, range) {
      const path = pathOf(key);
      const found = await stat(path).catch(() => null);
      if (!found) return null;

      return { bytes: found.size, stream: Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array> };
    },

    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      await rm(`${path}.part`, { force: true });
    },

    putAddress: async () => null,

    getAddress: async () => null,
  };
}

/** Without it a power cut may forget the name of a file whose content it has kept. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
