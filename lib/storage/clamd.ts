import { connect, type NetConnectOpts, type Socket } from "node:net";
import { DomainError } from "@/lib/domain/errors";

const CHUNK_BYTES = 64 * 1024;
const ANSWER_WITHIN_MS = 30_000;
const LONGEST_ANSWER = 4_096;

/**
 * Asks a ClamAV daemon about a content, in its INSTREAM protocol (clamd(8)): chunks that each begin with their length in
 * four bytes, and one of no length at the end.
 * @param address `host:port`, or the path of a Unix socket
 * @returns the name of what was found, or null when the content is clean
 * @throws UNAVAILABLE when the daemon gives no answer, or one that says neither
 */
export async function scanWithClamd(address: string, content: Uint8Array): Promise<string | null> {
  const answer = await ask(address, content).catch((cause: unknown) => {
    throw new DomainError("UNAVAILABLE", "Files cannot be checked for viruses right now", { cause });
  });
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return found;
  if (answer === "stream: OK") return null;

  const cause = new Error(`clamd answered: ${answer}`);
  throw new DomainError("UNAVAILABLE", "Files cannot be checked for viruses right now", { cause });
}

function ask(address: string, content: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(placeOf(address));
    let answer = "";
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy(new Error("clamd took too long")));
    socket.setEncoding("utf8");
    socket.on("error", reject);
    socket.on("data", (text: string) => {
      answer += text;
      if (answer.length > LONGEST_ANSWER) socket.destroy(new Error("clamd talks too much"));
    });
    socket.on("close", () => resolve(answer.replace(/\0$/, "").trim()));
    socket.on("connect", () => send(socket, content));
  });
}

function send(socket: Socket, content: Uint8Array): void {
  socket.write("zINSTREAM\0");
  for (let start = 0; start < content.byteLength; start += CHUNK_BYTES) {
    const chunk = content.subarray(start, start + CHUNK_BYTES);
    socket.write(lengthOf(chunk));
    socket.write(chunk);
  }
  socket.write(lengthOf(new Uint8Array()));
}

function lengthOf(chunk: Uint8Array): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(chunk.byteLength);

  return bytes;
}

function placeOf(address: string): NetConnectOpts {
  if (address.startsWith("/")) return { path: address };
  const colon = address.lastIndexOf(":");

  return { host: address.slice(0, colon).replace(/^\[|\]$/g, ""), port: Number(address.slice(colon + 1)) };
}
