"use client";

import { ImagePlus } from "lucide-react";
import { type ClipboardEvent, type DragEvent, type FormEvent, useRef, useState } from "react";
// Unlike crypto.randomUUID, this also works where the desk is served without TLS.
import { v4 as uuid } from "uuid";
import { MarkdownEditor } from "@/components/markdown/markdown-editor";
import { useUploads } from "@/components/tickets/use-uploads";
import { Callout } from "@/components/ui/callout";
import { cn } from "@/components/ui/cn";
import type { FileRules } from "@/components/ui/file-rules";
import { IconButton } from "@/components/ui/icon-button";
import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";
import { answer } from "../../answer";
import { useTicket } from "../ticket-context";
import { Attachments } from "./attachments";
import { isBlank, type MessageKind, moveToOutbox, toMessage } from "./draft";
import { EDITOR_ID } from "./focus-editor";
import { SendButton } from "./send-button";
import { useDraft } from "./use-draft";
import { useSendMessage } from "./use-send-message";

const words = {
  answer: { label: "Answer", placeholder: "Write an answer…" },
  note: { label: "Internal note", placeholder: "Write a note for your team…" },
} as const;

/** The box around it is the frame: the text needs none of its own. */
const editorLook =
  "[&_textarea]:max-h-[40dvh] [&_textarea]:min-h-14 [&_textarea]:resize-none [&_textarea]:border-transparent [&_textarea]:bg-transparent [&_textarea]:px-0 [&_textarea]:shadow-none [&_textarea]:outline-none! [&_textarea]:focus-visible:border-transparent";

export function ComposerForm({ kind, rules }: { kind: MessageKind; rules: FileRules }) {
  const { ticket } = useTicket();
  const { draft, change } = useDraft(ticket.id);
  const send = useSendMessage(ticket);
  const text = draft[kind];
  const [complaint, setComplaint] = useState<string | null>(null);
  const [sentCount, setSentCount] = useState(0);
  const picker = useRef<HTMLInputElement>(null);
  const uploads = useUploads({
    rules,
    held: text.files.length,
    onUploaded: (uploaded) =>
      change((now) => ({ ...now, [kind]: { ...now[kind], files: [...now[kind].files, uploaded] } })),
  });

  const submit = (status?: TicketStatus) => {
    const refusal = refusalOf(text.body, uploads.uploading.length > 0);
    setComplaint(refusal);
    if (refusal) return;

    const message = toMessage(draft, { kind, id: uuid(), status, now: new Date() });
    change((now) => moveToOutbox(now, message));
    send(message);
    setSentCount((count) => count + 1);
  };

  const take = (event: ClipboardEvent | DragEvent, files: FileList | undefined) => {
    if (!files || files.length === 0) return;
    event.preventDefault();
    uploads.add([...files]);
  };

  return (
    <form
      // Without JavaScript; with it, the answer goes through the outbox.
      action={answer}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer.files)}
      onPaste={(event) => take(event, event.clipboardData.files)}
      className="px-3 pb-3"
    >
      <input type="hidden" name="ticket" value={ticket.publicId} />
      <MarkdownEditor
        // A new editor after sending: it starts in Write again, with an undo history of its own.
        key={sentCount}
        id={EDITOR_ID}
        name="body"
        aria-label={words[kind].label}
        placeholder={words[kind].placeholder}
        value={text.body}
        onChange={({ target }) => {
          setComplaint(null);
          change((now) => ({ ...now, [kind]: { ...now[kind], body: target.value } }));
        }}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        onSubmit={() => submit()}
        rows={2}
        className={editorLook}
      />
      {complaint ? (
        <Callout tone="danger" role="alert" className="mt-2">
          {complaint}
        </Callout>
      ) : null}
      <Attachments
        files={text.files}
        uploads={uploads}
        onRemove={(token) =>
          change((now) => ({
            ...now,
            [kind]: { ...now[kind], files: now[kind].files.filter((file) => file.token !== token) },
          }))
        }
      />
      <div className="mt-2 flex items-center gap-2">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Screenshots"
          accept={rules.accept.join(",")}
          onChange={({ target }) => {
            uploads.add([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        <IconButton label="Add screenshots: choose, drop or paste them" onClick={() => picker.current?.click()}>
          <ImagePlus aria-hidden />
        </IconButton>
        <span className={cn("me-auto text-sm text-ink-faint", isBlank(text) && "invisible")}>Draft kept</span>
        <label className="hidden items-center gap-2 text-sm noscript:flex">
          <input type="checkbox" name="internal" /> Internal note, only for the team
        </label>
        <SendButton kind={kind} status={ticket.status} onSend={submit} />
      </div>
    </form>
  );
}

function refusalOf(body: string, isUploading: boolean): string | null {
  if (isUploading) return "A screenshot is still on its way, or did not arrive: wait for it, or remove it.";
  if (body.trim() === "") return "Write something first.";

  return null;
}
