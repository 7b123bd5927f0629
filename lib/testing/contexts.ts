import { randomBytes, randomUUID } from "node:crypto";
import { type Database, database } from "@/lib/db/client";
import type { Scope } from "@/lib/domain/api-keys/vocabulary";
import { SCOPES } from "@/lib/domain/api-keys/vocabulary";
import type { Actor, DomainContext, Mode } from "@/lib/domain/context";
import { createPerson } from "@/lib/domain/people/create";
import type { Person } from "@/lib/domain/people/person";
import type { Role } from "@/lib/domain/people/vocabulary";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { testDatabase } from "./database";

const SECRET = randomBytes(32);

export type TestContext = DomainContext & { db: Database };

/** A context on this worker's database, as `actor`. Every `as…` function below builds on it. */
export async function as(actor: Actor, overrides: Partial<TestContext> = {}): Promise<TestContext> {
  await testDatabase();

  return {
    actor,
    mode: "live",
    db: database(),
    now: () => new Date(),
    requestId: "test",
    secret: SECRET,
    ...overrides,
  };
}

export const asSystem = (overrides?: Partial<TestContext>) => as({ kind: "system" }, overrides);

export const asAnonymous = (overrides?: Partial<TestContext>) => as({ kind: "anonymous" }, overrides);

/** A new person with these roles, signed in. */
export async function asUser(...roles: Role[]): Promise<TestContext> {
  return asPerson(await somebody(roles));
}

export const asAgent = () => asUser("agent");

export const asAdmin = () => asUser("admin", "agent");

/** This person, signed in: the requester of a ticket, say. */
export function asPerson(person: Pick<Person, "id" | "email" | "name"> & { roles?: Role[] }): Promise<TestContext> {
  return as({ kind: "user", userId: person.id, roles: person.roles ?? [], name: person.name, email: person.email });
}

/** Whoever holds the secret tracking link of this ticket. */
export function asCustomer(ticket: Ticket): Promise<TestContext> {
  return as({ kind: "customer", ticketId: ticket.id, requesterId: ticket.requester.id }, { mode: ticket.mode });
}

/** A program with a key of these scopes, all of them when none is named. */
export async function asKey({ scopes = SCOPES, mode = "live" }: { scopes?: readonly Scope[]; mode?: Mode } = {}) {
  const owner = await somebody(["agent"]);
  const actor: Actor = { kind: "apiKey", keyId: owner.id, scopes, ownerId: owner.id, ownerEmail: owner.email };

  return as(actor, { mode });
}

/** Not `aPerson`: the factories stand on this file. */
async function somebody(roles: Role[]): Promise<Person> {
  return createPerson(await asSystem(), { email: `${randomUUID()}@example.com`, name: "Robin Sample", roles });
}
