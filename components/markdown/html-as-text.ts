type Node = { type: string; value?: string; children?: Node[] };

const FLOW_PARENTS = ["root", "blockquote", "listItem", "footnoteDefinition"];

/** Remark plugin: what looks like HTML is what the writer typed (`<Header> crashes`), so it is shown and never obeyed. */
export function htmlAsText() {
  return (tree: Node) => rewrite(tree);
}

function rewrite(parent: Node): void {
  parent.children = parent.children?.map((child) => {
    if (child.type !== "html") {
      rewrite(child);
      return child;
    }
    const text = { type: "text", value: child.value ?? "" };
    return FLOW_PARENTS.includes(parent.type) ? { type: "paragraph", children: [text] } : text;
  });
}
