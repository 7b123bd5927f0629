import type { Measures, Share, Spread } from "@/lib/domain/reports/report";
import { percent, spellCount, spellTime } from "./words";

/** The whole desk at a glance. */
export function Figures({ measures }: { measures: Measures }) {
  const { received, resolved, firstResponse, resolution, responseTargets, resolutionTargets, ratings } = measures;

  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="sr-only">
        In all
      </h2>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border bg-line lg:grid-cols-4">
        <Figure label="Received" value={spellCount(received)} />
        <Figure label="Resolved" value={spellCount(resolved)} />
        <TimeFigure label="First response" time={firstResponse} none="None answered" />
        <TimeFigure label="Resolution" time={resolution} none="None resolved" />
        <ShareFigure label="Response SLA met" share={responseTargets} none="No targets" />
        <ShareFigure label="Resolution SLA met" share={resolutionTargets} none="No targets" />
        <ShareFigure label="Good ratings" share={ratings} none="No ratings" />
        <Figure label="Ratings" value={spellCount(ratings.total)} />
      </dl>
    </section>
  );
}

function TimeFigure({ label, time, none }: { label: string; time: Spread | null; none: string }) {
  return (
    <Figure
      label={`${label}, median`}
      value={time && spellTime(time.medianMs)}
      note={time ? `90 % within ${spellTime(time.p90Ms)}` : none}
    />
  );
}

function ShareFigure({ label, share, none }: { label: string; share: Share; none: string }) {
  const reached = percent(share);

  return (
    <Figure
      label={label}
      value={reached === null ? null : `${reached} %`}
      note={reached === null ? none : `${spellCount(share.good)} of ${spellCount(share.total)}`}
    />
  );
}

function Figure({ label, value, note }: { label: string; value: string | null; note?: string }) {
  return (
    <div className="bg-surface p-4">
      <dt className="text-xs font-medium text-ink-muted">{label}</dt>
      <dd className="mt-1 text-2xl font-semibold tracking-tight tabular-nums">{value ?? "–"}</dd>
      {note ? <dd className="text-xs text-ink-faint tabular-nums">{note}</dd> : null}
    </div>
  );
}
