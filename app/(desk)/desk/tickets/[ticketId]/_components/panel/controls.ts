/** The panel's controls by id, for the keys that open them. */
export const CONTROLS = {
  status: "ticket-status",
  stage: "ticket-stage",
  priority: "ticket-priority",
  assignee: "ticket-assignee",
  tags: "ticket-tags",
} as const;

/** Goes to a control and opens what it opens. */
export function openControl(id: string): void {
  const control = document.getElementById(id);
  control?.focus();
  if (control instanceof HTMLButtonElement) control.click();
}
