import { isUtf8 } from "node:buffer";
import { fileTypeFromBuffer } from "file-type";
import { DomainError, InvalidInput } from "../errors";

export const FILE_MAX_BYTES = 25 * 1024 * 1024;

/** What runs when somebody opens it, by content and by name: help desks are where such files are sent to. */
const PROGRAMS = new Set([
  "application/x-msdownload",
  "application/vnd.microsoft.portable-executable",
  "application/x-elf",
  "application/x-mach-binary",
  "application/java-vm",
  "application/wasm",
  "application/x.ms.shortcut",
  "application/x.apple.alias",
]);
const PROGRAM_NAME =
  /\.(apk|app|bat|cmd|com|cpl|dll|dmg|exe|hta|jar|js|jse|lnk|msi|msix|pif|ps1|reg|scf|scr|sys|vb|vbe|vbs|wsf|wsh)$/i;

/** @throws PAYLOAD_TOO_LARGE, and INVALID_INPUT for a name that programs have */
export function refuseByName(filename: string, bytes: number): void {
  if (bytes > FILE_MAX_BYTES) {
    throw new DomainError("PAYLOAD_TOO_LARGE", `Files must be at most ${FILE_MAX_BYTES / 1024 / 1024} MiB`);
  }
  if (PROGRAM_NAME.test(filename)) throw refused(filename);
}

/**
 * What the content says it is, whatever its name or its sender say; text that is nothing else is plain text.
 * @throws PAYLOAD_TOO_LARGE, and INVALID_INPUT for programs
 */
export async function screenFile(filename: string, content: Uint8Array): Promise<string> {
  refuseByName(filename, content.byteLength);
  const found = (await fileTypeFromBuffer(content))?.mime;
  if (found && PROGRAMS.has(found)) throw refused(filename);

  return found ?? (isText(content) ? "text/plain" : "application/octet-stream");
}

function isText(content: Uint8Array): boolean {
  return isUtf8(content) && !content.includes(0);
}

function refused(filename: string): InvalidInput {
  const message = `File "${filename}" is a program, and programs are not taken`;

  return new InvalidInput([{ path: [], message, code: "custom" }]);
}
