"use client";

import { Lock, Reply } from "lucide-react";
import { useEffect } from "react";
import { cn } from "@/components/ui/cn";
import type { FileRules } from "@/components/ui/file-rules";
import { Tab, TabPanel, Tabs, TabsList } from "@/components/ui/tabs";
import { useTicket } from "../ticket-context";
import { ComposerForm } from "./composer-form";
import { isBlank, MESSAGE_KINDS, type MessageKind } from "./draft";
import { focusEditor } from "./focus-editor";
import { useDraft } from "./use-draft";

const tabs = {
  answer: { label: "Answer", icon: Reply, active: "data-active:text-accent-ink" },
  note: { label: "Internal note", icon: Lock, active: "data-active:text-warning-ink" },
} as const;

type ComposerProps = { rules: FileRules; className?: string };

/** Answer or internal note. The whole box changes colour and says who will read it, before a word is typed. */
export function Composer({ rules, className }: ComposerProps) {
  const { ticket } = useTicket();
  const { draft, change } = useDraft(ticket.id);
  const requester = ticket.requester.name ?? ticket.requester.email;

  return (
    <section
      aria-label="Write"
      data-kind={draft.kind}
      className={cn("z-10 bg-surface lg:sticky lg:bottom-0 lg:pb-4", className)}
    >
      <div
        className={cn(
          "rounded-xl border shadow-md transition-colors focus-within:ring-1",
          draft.kind === "note"
            ? "border-dashed border-warning bg-warning-soft focus-within:ring-warning/40"
            : "border-line-strong focus-within:border-focus focus-within:ring-focus/40",
        )}
      >
        <Tabs value={draft.kind} onValueChange={(kind) => change((now) => ({ ...now, kind: kind as MessageKind }))}>
          <div className="flex flex-wrap items-center justify-between gap-x-4 border-b px-3">
            <TabsList className="border-b-0">
              {MESSAGE_KINDS.map((kind) => {
                const { label, icon: Icon, active } = tabs[kind];

                return (
                  <Tab key={kind} value={kind} className={active}>
                    <Icon aria-hidden className="size-4" /> {label}
                    {kind !== draft.kind && !isBlank(draft[kind]) ? (
                      <span className="size-1.5 rounded-full bg-current" title="Unsent draft">
                        <span className="sr-only">, unsent draft</span>
                      </span>
                    ) : null}
                  </Tab>
                );
              })}
            </TabsList>
            <p
              className={cn(
                "min-w-0 truncate text-sm max-sm:w-full max-sm:pb-2",
                draft.kind === "note" ? "font-medium text-warning-ink" : "text-ink-muted",
              )}
            >
              {draft.kind === "note" ? (
                "Only your team can read this"
              ) : (
                <>
                  Goes to <span className="font-medium text-ink">{requester}</span>
                </>
              )}
            </p>
          </div>
          {MESSAGE_KINDS.map((kind) => (
            <TabPanel key={kind} value={kind} className="pt-0">
              <ComposerForm kind={kind} rules={rules} />
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </section>
  );
}

/** Turns the composer to `kind` and puts the cursor there. */
export function useWrite() {
  const { ticket } = useTicket();
  const { draft, change } = useDraft(ticket.id);

  useEffect(() => {
    if (wanted === draft.kind) {
      wanted = null;
      focusEditor();
    }
  }, [draft.kind]);

  return (kind: MessageKind) => {
    if (kind === draft.kind) return focusEditor();
    wanted = kind;
    change((now) => ({ ...now, kind }));
  };
}

/** Which editor the cursor waits for while its tab opens. */
let wanted: MessageKind | null = null;
