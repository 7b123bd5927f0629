"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleDot } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { githubQueries } from "@/lib/queries/github";

const CHECK_MS = 3_000;

type IssueRequestNoteProps = { publicId: string; onOpen: () => void };

/** The way to an issue, or how far it has come; nothing where the product has no repository. */
export function IssueRequestNote({ publicId, onOpen }: IssueRequestNoteProps) {
  const {
    data: draft,
    error,
    refetch,
  } = useQuery({
    ...githubQueries.issueDraft(publicId),
    refetchInterval: ({ state }) => (state.data?.request?.state === "queued" ? CHECK_MS : false),
  });
  if (error && !draft) {
    return (
      <div role="status" className="flex flex-col items-start gap-2 text-sm text-ink-muted">
        Whether an issue can be made is not known.
        <Button size="sm" onClick={() => void refetch()}>
          Ask again
        </Button>
      </div>
    );
  }
  if (!draft?.repository) return null;
  const { request } = draft;

  if (request?.state === "queued") {
    return (
      <p role="status" className="text-sm text-ink-muted">
        The issue is being made.{request.error ? ` ${request.error}; it is tried again.` : null}
      </p>
    );
  }

  return (
    <>
      {request?.state === "failed" ? <Callout tone="warning">No issue was made. {request.error}.</Callout> : null}
      {request?.state === "created" ? null : (
        <Button size="sm" onClick={onOpen} className="self-start">
          <CircleDot aria-hidden /> Create issue
        </Button>
      )}
    </>
  );
}
