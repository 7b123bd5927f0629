"use client";

import { useViewer } from "@/app/(desk)/desk/_components/desk-provider";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Spinner } from "@/components/ui/spinner";
import { dropMessage, type OutgoingMessage, takeBack } from "../composer/draft";
import { useDraft } from "../composer/use-draft";
import { useSendMessage } from "../composer/use-send-message";
import { useTicket } from "../ticket-context";
import { Message } from "./message";

/** What was sent and has not arrived yet, at the end of the conversation where it will stand. */
export function Outbox() {
  const { ticket } = useTicket();
  const { draft } = useDraft(ticket.id);

  return draft.outbox.map((message) => <Outgoing key={message.id} message={message} />);
}

function Outgoing({ message }: { message: OutgoingMessage }) {
  const { ticket } = useTicket();
  const { name, email } = useViewer();
  const { change } = useDraft(ticket.id);
  const send = useSendMessage(ticket);
  const { id, kind, body, files, failure } = message;

  return (
    <Message
      look={kind}
      author={name ?? email}
      body={body}
      files={files.map(({ file }) => file)}
      time={
        failure === null ? (
          <span role="status" className="flex items-center gap-1.5">
            <Spinner className="size-3" /> Sending…
          </span>
        ) : (
          <span className="font-medium text-danger-ink">Not sent</span>
        )
      }
      className={failure === null ? "opacity-70" : undefined}
    >
      {failure === null ? null : (
        <Callout tone="danger" role="alert" title="This was not sent" className="mt-3">
          <p>{failure}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="sm" variant="primary" onClick={() => send(message)}>
              Try again
            </Button>
            <Button size="sm" onClick={() => change((draft) => takeBack(draft, id))}>
              Edit
            </Button>
            <Button size="sm" variant="ghost" onClick={() => change((draft) => dropMessage(draft, id))}>
              Discard
            </Button>
          </div>
        </Callout>
      )}
    </Message>
  );
}
