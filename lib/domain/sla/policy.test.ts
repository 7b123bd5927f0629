import { expect, it } from "vitest";
import { choosePolicy, type PolicyScope } from "./policy";

const SHOP = "shop";
const BILLING = "billing";
const any: PolicyScope = { priority: null, productId: null, teamId: null };
const urgent: PolicyScope = { ...any, priority: "urgent" };
const shop: PolicyScope = { ...any, productId: SHOP };
const billing: PolicyScope = { ...any, teamId: BILLING };
const urgentBilling: PolicyScope = { ...billing, priority: "urgent" };
const everything: PolicyScope = { priority: "urgent", productId: SHOP, teamId: BILLING };

const ticket = { priority: "urgent", productId: SHOP, teamId: BILLING } as const;

it.each([
  ["any ticket when nothing else fits", [any, { ...any, priority: "low" as const }], any],
  ["a priority before any ticket", [any, urgent], urgent],
  ["a team before a priority", [urgent, billing], billing],
  ["a product before a team", [billing, shop], shop],
  ["two conditions before one", [shop, urgentBilling], urgentBilling],
  ["all three before everything", [any, shop, urgentBilling, everything], everything],
  ["none when none fits", [{ ...any, productId: "other" }], null],
])("chooses %s", (_, policies, chosen) => {
  expect(choosePolicy(policies, ticket)).toBe(chosen);
  expect(choosePolicy(policies.toReversed(), ticket)).toBe(chosen);
});

it("leaves a team's policy to that team's tickets", () => {
  expect(choosePolicy([billing], { ...ticket, teamId: null })).toBeNull();
});
