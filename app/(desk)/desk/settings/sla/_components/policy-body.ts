const UNIT_MINUTES = { minutes: 1, hours: 60 } as const;
export type Unit = keyof typeof UNIT_MINUTES;

/** The policy's form as the native API wants it; what is left empty is any ticket, no promise, or around the clock. */
export function toPolicyBody(form: FormData) {
  const chosen = (field: string) => String(form.get(field) ?? "") || null;

  return {
    name: form.get("name"),
    priority: chosen("priority"),
    product: chosen("product"),
    team: chosen("team"),
    calendarId: chosen("calendarId"),
    responseMinutes: minutesIn(form, "response"),
    resolutionMinutes: minutesIn(form, "resolution"),
  };
}

/** How a target is shown in the form: in hours where it is whole hours. */
export function amountOf(minutes: number | null): { amount: string; unit: Unit } {
  if (minutes === null) return { amount: "", unit: "hours" };

  return minutes % UNIT_MINUTES.hours === 0
    ? { amount: String(minutes / UNIT_MINUTES.hours), unit: "hours" }
    : { amount: String(minutes), unit: "minutes" };
}

function minutesIn(form: FormData, target: "response" | "resolution"): number | null {
  const amount = String(form.get(`${target}Minutes`) ?? "").trim();
  const unit = form.get(`${target}Unit`) === "minutes" ? "minutes" : "hours";

  return amount === "" ? null : Math.round(Number(amount) * UNIT_MINUTES[unit]);
}
