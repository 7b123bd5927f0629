"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useDeferredValue, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { githubQueries } from "@/lib/queries/github";
import { LINK_LOOKS } from "./code-link";
import { type NewLink, reasonOf, useLinks } from "./use-links";

type LinkDialogProps = { publicId: string; onClose: () => void };

/** Links an issue, a pull request or any other place: by words, by number, or by its address. */
export function LinkDialog({ publicId, onClose }: LinkDialogProps) {
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { add, isAdding } = useLinks(publicId);
  const isAddress = /^https?:\/\//i.test(typed.trim());
  const link = async (url: string, title?: string) => {
    setProblem(null);
    try {
      await add({ url, title: title ?? null, kind: kindOf(url) });
      onClose();
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isAddress) void link(typed.trim());
    else setWords(typed.trim());
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Link code" description="The ticket follows it from then on.">
        <DialogBody className="flex flex-col gap-3" onKeyDown={moveFocus}>
          <form onSubmit={submit} className="flex gap-2">
            <Input
              autoFocus
              aria-label="Words, number or address"
              placeholder="Words, #12, or an address"
              maxLength={2048}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            <Button type="submit" variant="primary" pending={isAdding} disabled={typed.trim() === ""}>
              {isAddress ? "Link" : "Search"}
            </Button>
          </form>
          {problem ? (
            <Callout tone="danger" role="alert">
              {problem}
            </Callout>
          ) : null}
          <FoundIssues publicId={publicId} words={useDeferredValue(words)} onPick={link} />
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}

type FoundIssuesProps = { publicId: string; words: string; onPick: (url: string, title: string) => void };

function FoundIssues({ publicId, words, onPick }: FoundIssuesProps) {
  const { data: found, isLoading, error } = useQuery(githubQueries.issueSearch(publicId, words.slice(0, 200)));
  if (words === "")
    return <p className="text-sm text-ink-faint">Search the product’s repository, or paste an address.</p>;
  if (isLoading) return <Spinner label="Asking GitHub" />;
  if (error) {
    return (
      <Callout tone="warning" role="alert">
        {reasonOf(error)}. An address can be linked all the same.
      </Callout>
    );
  }
  if (!found || found.length === 0)
    return (
      <p role="status" className="text-sm text-ink-muted">
        Nothing in the repository matches. An address can be linked all the same.
      </p>
    );

  return (
    <ul aria-label="Found at GitHub" className="-mx-2 flex flex-col">
      {found.map(({ number, kind, title, url, isOpen }) => {
        const { icon: Icon, label } = LINK_LOOKS[kind];

        return (
          <li key={url}>
            <button
              type="button"
              onClick={() => onPick(url, title)}
              className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start text-sm hover:bg-subtle focus-visible:bg-subtle"
            >
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
              <span className="min-w-0 flex-1">
                <span className="line-clamp-2 [overflow-wrap:anywhere]">{title}</span>
                <span className="block text-xs text-ink-faint">
                  {label} #{number}
                </span>
              </span>
              <Badge tone={isOpen ? "success" : "neutral"}>{isOpen ? "Open" : "Closed"}</Badge>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What an address leads to, as far as anybody can tell from it. */
function kindOf(url: string): NewLink["kind"] {
  if (/\/pull\/\d+/.test(url)) return "pull_request";

  return /\/issues\/\d+/.test(url) ? "issue" : "deployment";
}

/** Arrow keys go from the field into the list, along it and back. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, li > button")];
  const next = stops[stops.findIndex((stop) => stop.matches(":focus")) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
