export const EDITOR_ID = "ticket-editor";

export function focusEditor(): void {
  const editor = document.getElementById(EDITOR_ID);
  editor?.focus({ preventScroll: true });
  editor?.scrollIntoView({ block: "nearest" });
}
