/** HTML that may be put into HTML as it is. */
export class SafeHtml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | SafeHtml | readonly SafeHtml[] | null;

/** A piece of HTML: what is put in is escaped, unless it is HTML itself. */
export function html(fixed: TemplateStringsArray, ...parts: Part[]): SafeHtml {
  return new SafeHtml(fixed.map((text, index) => text + written(parts[index] ?? null)).join(""));
}

function written(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escaped(part);

  return part instanceof SafeHtml ? part.text : part.map(({ text }) => text).join("\n");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
