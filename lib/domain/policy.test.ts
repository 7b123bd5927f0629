import { describe, expect, it } from "vitest";
import { SCOPES, type Scope } from "./api-keys/vocabulary";
import type { Actor } from "./context";
import type { Role } from "./people/vocabulary";
import { type Action, authorize, isAgent, may, POLICY } from "./policy";

const person = (...roles: Role[]): Actor => ({ kind: "user", userId: "u", roles, name: null, email: "u@example.com" });
const key = (...scopes: Scope[]): Actor => ({
  kind: "apiKey",
  keyId: "k",
  scopes,
  ownerId: "u",
  ownerEmail: "u@example.com",
});
const customer: Actor = { kind: "customer", ticketId: "t", requesterId: "u" };
const anonymous: Actor = { kind: "anonymous" };
const system: Actor = { kind: "system" };

const COLUMNS = [system, person("admin"), person("manager"), person("agent"), person(), customer, anonymous];

// One line an action: system, admin, manager, agent, requester, customer, anonymous, and the scope that a key needs.
// Written by hand: a change of the policy is a change of this table.
const TABLE: Record<Action, string> = {
  "ticket.create": "s A M a r - x tickets:write",
  "ticket.track": "s A M a r c x tickets:read",
  "ticket.follow": "s A M a r c x tickets:write",
  "ticket.read": "s A M a r c - tickets:read",
  "ticket.readNotes": "s A M a - - - tickets:read",
  "ticket.count": "s A M a - - - stats:read",
  "ticket.update": "s A M a - - - tickets:write",
  "ticket.export": "s A M a - - - tickets:read",
  "report.read": "s A M a - - - stats:read",
  "ticket.watch": "s A M a - - - tickets:write",
  "view.manage": "s A M a - - - -",
  "view.share": "s A M - - - - -",
  "ticket.reply": "s A M a r c - tickets:write",
  "ticket.rate": "s A M a r c - -",
  "ticket.note": "s A M a - - - tickets:write",
  "ticket.removeFile": "s A M a r - - tickets:write",
  "upload.create": "s A M a r c x tickets:write",
  "product.read": "s A M a - - - products:read",
  "product.listPublic": "s A M a r c x products:read",
  "product.manage": "s A M - - - - -",
  "team.manage": "s A M - - - - -",
  "github.deliver": "s A M a r - x -",
  "itsm.notify": "s A M a r - x -",
  "person.read": "s A M a - - - people:read",
  "requester.manage": "s A M a - - - people:write",
  "person.manage": "s A - - - - - -",
  "mail.manage": "s A - - - - - -",
  "sla.read": "s A M a - - - tickets:read",
  "sla.manage": "s A M - - - - -",
  "sla.report": "s A M a - - - stats:read",
  "apiKey.manage": "s A - - - - - -",
  "webhook.manage": "s A - - - - - webhooks:manage",
};

const actions = Object.keys(POLICY) as Action[];

describe("the policy", () => {
  it("has a line in the table for each action", () => expect(actions.sort()).toEqual(Object.keys(TABLE).sort()));

  it.each(Object.entries(TABLE) as [Action, string][])("%s is for %s", (action, line) => {
    const letters = line.split(" ");

    expect(COLUMNS.map((actor) => may(actor, action))).toEqual(letters.slice(0, 7).map((letter) => letter !== "-"));
    expect(SCOPES.filter((scope) => may(key(scope), action))).toEqual(letters[7] === "-" ? [] : [letters[7]]);
    expect(may(key(), action)).toBe(false);
  });

  it("says what every action is, in words of its own", () => {
    const descriptions = actions.map((action) => POLICY[action].description);

    expect(new Set(descriptions).size).toBe(actions.length);
  });
});

describe("authorize", () => {
  const refusal = (actor: Actor, action: Action) => {
    try {
      authorize({ actor }, action);
    } catch (error) {
      return error;
    }

    return null;
  };

  it("tells a visitor to sign in, a key what it lacks, and others that they may not", () => {
    expect(refusal(anonymous, "ticket.read")).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(refusal(key("stats:read"), "ticket.read")).toMatchObject({ code: "FORBIDDEN", scope: "tickets:read" });
    expect(refusal(key(...SCOPES), "apiKey.manage")).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(person("manager"), "apiKey.manage")).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(customer, "ticket.update")).toMatchObject({ code: "FORBIDDEN" });
    expect(refusal(person("admin"), "apiKey.manage")).toBeNull();
  });
});

it("takes for agents who works here, programs and the desk itself", () => {
  expect([...COLUMNS, key()].map(isAgent)).toEqual([true, true, true, true, false, false, false, true]);
});
