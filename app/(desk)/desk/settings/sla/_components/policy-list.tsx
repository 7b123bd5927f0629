"use client";

import { Timer } from "lucide-react";
import { useId } from "react";
import type { WireSlaPolicy } from "@/app/api/desk/_dialect/sla";
import { formatClockMinutes, formatMinutes } from "@/components/tickets/duration";
import { PRIORITY_LABELS } from "@/components/tickets/priority-icon";
import { EmptyState } from "@/components/ui/empty-state";
import { DuePreview } from "./due-preview";
import { type Choices, PolicyDialog } from "./policy-dialog";
import { RemoveButton } from "./remove-button";

type PolicyListProps = { policies: readonly WireSlaPolicy[]; choices: Choices; mayManage: boolean };

export function PolicyList({ policies, choices, mayManage }: PolicyListProps) {
  const id = useId();

  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id={id} className="text-lg font-semibold">
          Policies
        </h3>
        {mayManage ? <PolicyDialog choices={choices} /> : null}
      </div>
      {policies.length === 0 ? (
        <EmptyState icon={Timer} title="No policies" titleAs="h3" className="rounded-xl border">
          Tickets have no targets. A policy without conditions is for all of them.
        </EmptyState>
      ) : (
        <>
          <p className="text-sm text-ink-muted">
            The policy with the most conditions wins; of as many, a product’s before a team’s before a priority’s.
          </p>
          <ul aria-label="Policies" className="divide-y rounded-xl border">
            {policies.map((policy) => (
              <PolicyItem key={policy.id} policy={policy} choices={choices} mayManage={mayManage} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type PolicyItemProps = { policy: WireSlaPolicy; choices: Choices; mayManage: boolean };

function PolicyItem({ policy, choices, mayManage }: PolicyItemProps) {
  const calendar = choices.calendars.find(({ id }) => id === policy.calendarId) ?? null;
  const conditions = [
    policy.priority && `${PRIORITY_LABELS[policy.priority]} priority`,
    policy.product?.name,
    policy.team && `team ${policy.team.name}`,
  ].filter(Boolean);

  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4">
      <div className="min-w-0 flex-1 basis-64">
        <h4 className="font-medium [overflow-wrap:anywhere]">{policy.name}</h4>
        <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">
          {conditions.length > 0 ? conditions.join(" · ") : "Any ticket"} · {calendar?.name ?? "around the clock"}
        </p>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
          <Target name="First answer" minutes={policy.responseMinutes} calendar={calendar} />
          <Target name="Solution" minutes={policy.resolutionMinutes} calendar={calendar} />
        </dl>
      </div>
      {mayManage ? (
        <div className="flex gap-2">
          <PolicyDialog policy={policy} choices={choices} />
          <RemoveButton
            path={`/sla/policies/${policy.id}`}
            name={policy.name}
            title={`Remove ${policy.name}?`}
            description="Open tickets go over to the next policy that fits. Tickets that are done stay as they were measured."
          />
        </div>
      ) : null}
    </li>
  );
}

type TargetProps = { name: string; minutes: number | null; calendar: Choices["calendars"][number] | null };

function Target({ name, minutes, calendar }: TargetProps) {
  return (
    <>
      <dt className="text-ink-muted">{name}</dt>
      <dd>
        {minutes === null ? (
          <span className="text-ink-faint">not promised</span>
        ) : (
          <>
            {calendar ? formatMinutes(minutes) : formatClockMinutes(minutes)}
            <span className="text-ink-faint">
              {" "}
              · for a ticket of now: <DuePreview calendar={calendar} minutes={minutes} />
            </span>
          </>
        )}
      </dd>
    </>
  );
}
