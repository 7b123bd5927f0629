export type Selected = { text: string; start: number; end: number };

/** What a format does to a text: replace `from`–`to` by `insert`, then select `start`–`end`. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

export const FORMATS = ["bold", "italic", "code", "link"] as const;
export type Format = (typeof FORMATS)[number];

const marks = { bold: "**", italic: "_", code: "`" } as const;
const ADDRESS = /^https?:\/\/\S+$/;

/** Applies the format to the selection, and takes it off again where it already is. */
export function formatSelection(format: Format, selected: Selected): Edit {
  return format === "link" ? link(selected) : toggle(marks[format], selected);
}

function toggle(mark: string, { text, start, end }: Selected): Edit {
  const inner = text.slice(start, end);
  const size = mark.length;

  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark) {
    return { from: start - size, to: end + size, insert: inner, start: start - size, end: end - size };
  }

  return { from: start, to: end, insert: mark + inner + mark, start: start + size, end: end + size };
}

/** Leaves the caret where something is missing: in the text of a selected address, else in the address. */
function link({ text, start, end }: Selected): Edit {
  const inner = text.slice(start, end);
  if (ADDRESS.test(inner)) return { from: start, to: end, insert: `[](${inner})`, start: start + 1, end: start + 1 };

  const address = start + inner.length + 3;
  return { from: start, to: end, insert: `[${inner}](https://)`, start: address, end: address + "https://".length };
}
