"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { FormDialog } from "@/app/(desk)/desk/settings/_components/form-dialog";
import { useDeskForm } from "@/app/(desk)/desk/settings/_components/use-desk-form";
import type { WireIssueDraft } from "@/app/api/desk/_dialect/schemas-github";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { githubQueries } from "@/lib/queries/github";
import { ticketKeys } from "@/lib/queries/tickets";

type IssueDialogProps = { publicId: string; onClose: () => void };

/** What will be published, to be read and edited before it is. */
export function IssueDialog({ publicId, onClose }: IssueDialogProps) {
  const { data: draft } = useQuery(githubQueries.issueDraft(publicId));

  return draft ? <IssueForm publicId={publicId} draft={draft} onClose={onClose} /> : null;
}

function IssueForm({ publicId, draft, onClose }: IssueDialogProps & { draft: WireIssueDraft }) {
  const client = useQueryClient();
  const form = useDeskForm({
    method: "POST",
    path: `/tickets/${publicId}/issue`,
    toBody: (fields) => ({ title: String(fields.get("title")), body: String(fields.get("body")) }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: ticketKeys.one(publicId) });
      onClose();
      toast.success("The issue is being made");
    },
  });

  return (
    <FormDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Create issue"
      description={`In ${draft.repository}. Whoever can read that repository will read this.`}
      submitLabel="Create issue"
      form={form}
    >
      <Field label="Title" error={form.errorOf("title")} required>
        {(control) => <Input name="title" maxLength={256} defaultValue={draft.title} {...control} />}
      </Field>
      <Field
        label="Text"
        error={form.errorOf("body")}
        hint="The requester’s name and address are taken out. Look for what else should not be read by others."
        required
      >
        {(control) => (
          <Textarea
            name="body"
            rows={12}
            maxLength={60_000}
            defaultValue={draft.body}
            className="font-mono text-xs leading-5"
            {...control}
          />
        )}
      </Field>
      <figure className="text-sm">
        <figcaption className="mb-1 text-ink-muted">
          Below it stands, so that issue and ticket find each other:
        </figcaption>
        <pre className="overflow-x-auto rounded-lg border bg-subtle p-3 font-mono text-xs leading-5">
          {draft.footer}
        </pre>
      </figure>
    </FormDialog>
  );
}
