import { expect, it } from "vitest";
import { amountOf, toPolicyBody } from "./policy-body";

const form = (fields: Record<string, string>) => {
  const filled = new FormData();
  for (const [name, value] of Object.entries(fields)) filled.set(name, value);

  return filled;
};

it("counts hours and minutes in minutes", () => {
  const body = toPolicyBody(
    form({ responseMinutes: "1.5", responseUnit: "hours", resolutionMinutes: "45", resolutionUnit: "minutes" }),
  );

  expect(body).toMatchObject({ responseMinutes: 90, resolutionMinutes: 45 });
});

it("takes what is left empty for any ticket and for no promise", () => {
  expect(toPolicyBody(form({ name: "All", priority: "", responseMinutes: "" }))).toEqual({
    name: "All",
    priority: null,
    product: null,
    team: null,
    calendarId: null,
    responseMinutes: null,
    resolutionMinutes: null,
  });
});

it.each([
  [120, { amount: "2", unit: "hours" }],
  [90, { amount: "90", unit: "minutes" }],
  [null, { amount: "", unit: "hours" }],
])("shows %s minutes in the unit that fits", (minutes, shown) => {
  expect(amountOf(minutes)).toEqual(shown);
});
