"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormDialog } from "@/app/(desk)/desk/settings/_components/form-dialog";
import { useDeskForm } from "@/app/(desk)/desk/settings/_components/use-desk-form";
import type { WireIssueDraft } from "@/app/api/desk/_dialect/schemas-github";
import { Markdown } from "@/components/markdown/markdown";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { Tab, TabPanel, Tabs, TabsList } from "@/components/ui/tabs";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { githubQueries } from "@/lib/queries/github";
import { ticketKeys } from "@/lib/queries/tickets";

type IssueDialogProps = { publicId: string; onClose: () => void };

/** What will be published, to be read and edited before it is. */
export function IssueDialog({ publicId, onClose }: IssueDialogProps) {
  const { data: draft, isError, refetch } = useQuery(githubQueries.issueDraft(publicId));
  if (draft) return <IssueForm publicId={publicId} draft={draft} onClose={onClose} />;

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Create issue">
        <DialogBody>
          {isError ? (
            <ErrorState
              title="The draft could not be loaded"
              action={<Button onClick={() => refetch()}>Try again</Button>}
            >
              Nothing was published.
            </ErrorState>
          ) : (
            <div role="status" aria-label="Loading the draft" className="flex flex-col gap-4">
              <Skeleton className="h-9" />
              <Skeleton className="h-60" />
            </div>
          )}
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}

function IssueForm({ publicId, draft, onClose }: IssueDialogProps & { draft: WireIssueDraft }) {
  const client = useQueryClient();
  const { data: visibility } = useQuery(githubQueries.issueVisibility(publicId));
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
      description={`In ${draft.repository}${visibility ? `, which is ${visibility}` : ""}. ${
        visibility === "public" ? "Everybody" : "Whoever can read that repository"
      } will read this.`}
      submitLabel="Create issue"
      form={form}
    >
      <Field label="Title" error={form.errorOf("title")} required>
        {(control) => <Input name="title" maxLength={256} defaultValue={draft.title} {...control} />}
      </Field>
      <IssueText draft={draft} error={form.errorOf("body")} />
    </FormDialog>
  );
}

/** The text as it is written, and as people will read it at GitHub. */
function IssueText({ draft, error }: { draft: WireIssueDraft; error: string | undefined }) {
  const [body, setBody] = useState(draft.body);
  const [tab, setTab] = useState<unknown>("write");
  // What is wrong with the text stands beside it.
  const [told, setTold] = useState(error);
  if (error !== told) {
    setTold(error);
    if (error) setTab("write");
  }

  return (
    <Tabs value={tab} onValueChange={setTab}>
      <TabsList aria-label="The issue’s text">
        <Tab value="write">Write</Tab>
        <Tab value="preview">Preview</Tab>
      </TabsList>
      {/* Kept, so that what is not on screen is sent all the same. */}
      <TabPanel value="write" keepMounted className="data-hidden:hidden">
        <Field
          label="Text"
          error={error}
          hint="The requester’s name and address are taken out. Look for what else should not be read by others."
          required
        >
          {(control) => (
            <Textarea
              name="body"
              rows={12}
              maxLength={60_000}
              value={body}
              onChange={({ target }) => setBody(target.value)}
              className="font-mono text-xs leading-5"
              {...control}
            />
          )}
        </Field>
      </TabPanel>
      <TabPanel value="preview">
        <div className="max-h-96 min-h-40 overflow-y-auto rounded-lg border p-4">
          <Markdown origin={window.location.origin}>{`${body.trim()}\n\n${draft.footer}`}</Markdown>
        </div>
        <p className="mt-2 text-sm text-ink-muted">
          What stands below the line is added by the desk, so that issue and ticket find each other.
        </p>
      </TabPanel>
    </Tabs>
  );
}
