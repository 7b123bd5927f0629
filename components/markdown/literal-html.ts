type ParserSettings = { micromarkExtensions?: object[] };

/** Remark plugin: what looks like HTML is what the writer typed (`<Header> crashes`), so it stays text and is never parsed. */
export function literalHtml(this: { data: () => object }): void {
  const settings: ParserSettings = this.data();
  settings.micromarkExtensions = [
    ...(settings.micromarkExtensions ?? []),
    { disable: { null: ["htmlFlow", "htmlText"] } },
  ];
}
