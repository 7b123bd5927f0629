/** The panel's controls by id, for the keys that open them. */
export const CONTROLS = {
  status: "ticket-status",
  stage: "ticket-stage",
  priority: "ticket-priority",
  assignee: "ticket-assignee",
  tags: "ticket-tags",
} as const;

/** How long a control may take to get its focus back after its list has closed. */
const SETTLE_MS = 500;

/** Opens a control from anywhere on the page, and gives the page its keys back once a choice has been made. */
export function openControl(id: string): void {
  const control = document.getElementById(id);
  if (control instanceof HTMLButtonElement) {
    leaveWhenClosed(control);
    control.click();
  } else {
    control?.focus();
  }
}

/** A focused select takes letters as choices of its own: the next shortcut would change the ticket. */
function leaveWhenClosed(control: HTMLButtonElement): void {
  const observer = new MutationObserver(() => {
    if (control.getAttribute("aria-expanded") === "true") return;
    observer.disconnect();
    if (document.activeElement === control) control.blur();
    else
      control.addEventListener("focus", () => control.blur(), { once: true, signal: AbortSignal.timeout(SETTLE_MS) });
  });
  observer.observe(control, { attributeFilter: ["aria-expanded"] });
}
