"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useTicket } from "../ticket-context";
import { CodeLink } from "./code/code-link";
import { IssueDialog } from "./code/issue-dialog";
import { IssueRequestNote } from "./code/issue-request-note";
import { LinkDialog } from "./code/link-dialog";
import { PanelSection } from "./property";

/** Where the fix is being made, and the way to get it there. */
export function CodeLinks() {
  const { ticket } = useTicket();
  const [open, setOpen] = useState<"link" | "issue" | null>(null);
  const hasIssue = ticket.links.some((link) => link.kind === "issue");
  const mayMakeIssue = !hasIssue && ticket.product !== null && ticket.mode === "live";
  const close = () => setOpen(null);

  return (
    <PanelSection
      title="Code"
      aside={
        <Button size="sm" variant="ghost" onClick={() => setOpen("link")}>
          <Plus aria-hidden /> Link code
        </Button>
      }
    >
      {ticket.links.length > 0 ? (
        <ul className="-mx-2 flex flex-col">
          {ticket.links.map((link) => (
            <li key={link.id}>
              <CodeLink link={link} publicId={ticket.publicId} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-faint">No issue or pull request is linked yet.</p>
      )}
      {mayMakeIssue ? <IssueRequestNote publicId={ticket.publicId} onOpen={() => setOpen("issue")} /> : null}
      {open === "link" ? <LinkDialog publicId={ticket.publicId} onClose={close} /> : null}
      {open === "issue" ? <IssueDialog publicId={ticket.publicId} onClose={close} /> : null}
    </PanelSection>
  );
}
