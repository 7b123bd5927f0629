/**
 * A Content-Disposition that names the file (RFC 6266): in ASCII for old clients, and in full as RFC 8187 has it. No name
 * can end the header or begin another.
 */
export function contentDisposition(type: "inline" | "attachment", filename: string): string {
  const ascii = filename.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_");
  const full = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

  return `${type}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
