/** The anchor of a shape's explanation. */
export function shapeId(name: string): string {
  return `shape-${name}`;
}
