import type { ReactNode } from "react";
import { DeskHeader } from "@/app/(desk)/desk/_components/desk-header";
import type { Actor } from "@/lib/domain/context";
import { settingsFor } from "./sections";
import { SettingsNav } from "./settings-nav";

type SettingsPageProps = {
  actor: Actor;
  title: string;
  /** What this is for, in a sentence. */
  lead: ReactNode;
  /** What is done here most. */
  action?: ReactNode;
  children: ReactNode;
};

export function SettingsPage({ actor, title, lead, action, children }: SettingsPageProps) {
  return (
    <>
      <DeskHeader title="Settings" />
      <SettingsNav sections={settingsFor(actor)} />
      <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6 sm:px-6">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="max-w-prose min-w-0">
            <h2 className="text-xl font-semibold tracking-tight">{title}</h2>
            <p className="mt-1 text-pretty text-ink-muted">{lead}</p>
          </div>
          {action}
        </div>
        {children}
      </div>
    </>
  );
}
