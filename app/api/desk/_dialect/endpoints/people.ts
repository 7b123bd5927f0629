import { z } from "zod";
import { forgetSessionUser } from "@/lib/auth/session-actor";
import type { Actor } from "@/lib/domain/context";
import { DomainError } from "@/lib/domain/errors";
import { createPerson } from "@/lib/domain/people/create";
import { endSessions } from "@/lib/domain/people/end-sessions";
import { listAgents, listPeople } from "@/lib/domain/people/list";
import { setPassword } from "@/lib/domain/people/set-password";
import { updatePerson } from "@/lib/domain/people/update";
import { ROLES } from "@/lib/domain/people/vocabulary";
import { created, noContent, ok } from "@/lib/http/result";
import { native } from "..";
import { NextCursor } from "../paging";
import { PeopleQuery, toWirePerson, toWirePersonDetails, WirePerson, WirePersonDetails } from "../people";

const tags = ["People"];
const params = z.object({ personId: z.string().describe("Id or e-mail address") });

export const getMeEndpoint = native.route({
  operation: { id: "getMe", method: "GET", path: "/api/desk/me", summary: "See who you are", tags },
  response: z.object({
    kind: z.enum(["user", "apiKey"]),
    id: z.string().describe("Of the person, or of the key"),
    email: z.string().describe("The person's, or the key owner's"),
    roles: z.array(z.string()),
    scopes: z.array(z.string()),
    mode: z.enum(["live", "test"]),
  }),
  handler: async ({ ctx: { actor, mode } }) => {
    if (actor.kind === "apiKey") {
      const { keyId: id, ownerEmail: email, scopes } = actor;

      return ok({ kind: "apiKey" as const, id, email, roles: [], scopes: [...scopes], mode });
    }
    const { userId: id, email, roles } = requirePerson(actor);

    return ok({ kind: "user" as const, id, email, roles: [...roles], scopes: [], mode });
  },
});

export const listPeopleEndpoint = native.route({
  operation: {
    id: "listPeople",
    method: "GET",
    path: "/api/desk/people",
    summary: "List and search people, by e-mail address",
    tags,
  },
  action: "person.read",
  query: PeopleQuery,
  response: z.object({ people: z.array(WirePersonDetails), nextCursor: NextCursor }),
  handler: async ({ ctx, query }) => {
    const { items, nextCursor } = await listPeople(ctx, query);

    return ok({ people: items.map(toWirePersonDetails), nextCursor });
  },
});

export const createPersonEndpoint = native.route({
  operation: {
    id: "createPerson",
    method: "POST",
    path: "/api/desk/people",
    summary: "Add a person who works here",
    description:
      "Somebody known by their tickets only is given the name, roles and password. Others are never changed.",
    status: 201,
    tags,
  },
  action: "person.manage",
  // An answer that is kept for replays is kept beside a fingerprint of the password.
  idempotency: false,
  body: z
    .strictObject({
      email: z.string(),
      name: z.string(),
      roles: z.array(z.enum(ROLES)).optional(),
      password: z.string().optional().describe("Left out: the person cannot sign in with a password"),
    })
    .meta({ id: "NewPerson" }),
  response: WirePerson,
  examples: { request: { email: "kim@example.com", name: "Kim Sample", roles: ["agent"] } },
  handler: async ({ ctx, body }) => created(toWirePerson(await createPerson(ctx, body))),
});

export const updatePersonEndpoint = native.route({
  operation: {
    id: "updatePerson",
    method: "PATCH",
    path: "/api/desk/people/{personId}",
    summary: "Change somebody's name, roles and teams, disable or enable them",
    description: "Somebody disabled cannot sign in, and their API keys are refused. The last administrator stays one.",
    tags,
  },
  action: "person.manage",
  params,
  body: z
    .strictObject({
      name: z.string(),
      roles: z.array(z.enum(ROLES)).describe("These and no others"),
      teams: z.array(z.uuid()).describe("These and no others"),
      disabled: z.boolean(),
    })
    .partial()
    .meta({ id: "PersonChanges" }),
  response: WirePersonDetails,
  examples: { request: { name: "Robin Sample", roles: ["agent"] } },
  handler: async ({ ctx, params, body }) => {
    const person = await updatePerson(ctx, params.personId, body);
    forgetSessionUser(person.id);

    return ok(toWirePersonDetails(person));
  },
});

export const setPasswordEndpoint = native.route({
  operation: {
    id: "setPassword",
    method: "PUT",
    path: "/api/desk/people/{personId}/password",
    summary: "Give somebody a new password",
    description: "Ends their sessions. Not where people sign in at an identity provider.",
    status: 204,
    tags,
  },
  action: "person.manage",
  params,
  body: z.strictObject({ password: z.string() }).meta({ id: "NewPassword" }),
  examples: { request: { password: "only-an-example" } },
  handler: async ({ ctx, params, body }) => {
    await setPassword(ctx, params.personId, body);

    return noContent();
  },
});

export const endSessionsEndpoint = native.route({
  operation: {
    id: "endSessions",
    method: "DELETE",
    path: "/api/desk/people/{personId}/sessions",
    summary: "Sign somebody out everywhere",
    status: 204,
    tags,
  },
  action: "person.manage",
  params,
  handler: async ({ ctx, params }) => {
    await endSessions(ctx, params.personId);

    return noContent();
  },
});

export const listAgentsEndpoint = native.route({
  operation: {
    id: "listAgents",
    method: "GET",
    path: "/api/desk/agents",
    summary: "List who can be given tickets",
    tags,
  },
  action: "person.read",
  response: z.object({ agents: z.array(WirePerson) }),
  handler: async ({ ctx }) => ok({ agents: (await listAgents(ctx)).map(toWirePerson) }),
});

function requirePerson(actor: Actor) {
  if (actor.kind !== "user") throw new DomainError("UNAUTHENTICATED", "Sign in to do this");

  return actor;
}
