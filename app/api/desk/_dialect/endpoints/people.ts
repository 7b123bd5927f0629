import { z } from "zod";
import type { Actor } from "@/lib/domain/context";
import { DomainError } from "@/lib/domain/errors";
import { createPerson } from "@/lib/domain/people/create";
import { listAgents, suggestPeople } from "@/lib/domain/people/list";
import { ROLES } from "@/lib/domain/people/vocabulary";
import { createTeam } from "@/lib/domain/teams/create";
import { listTeams } from "@/lib/domain/teams/list";
import { created, ok } from "@/lib/http/result";
import { native } from "..";
import { WirePerson, WireTeam } from "../schemas";
import { toWirePerson } from "../serializers";

const tags = ["People"];

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
    id: "suggestPeople",
    method: "GET",
    path: "/api/desk/people",
    summary: "Find people by the start of their e-mail address",
    tags,
  },
  action: "person.read",
  query: z.object({ search: z.string().min(1).max(254) }),
  response: z.object({ people: z.array(WirePerson) }),
  handler: async ({ ctx, query }) => ok({ people: (await suggestPeople(ctx, query.search)).map(toWirePerson) }),
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

export const listTeamsEndpoint = native.route({
  operation: { id: "listTeams", method: "GET", path: "/api/desk/teams", summary: "List teams", tags },
  action: "product.read",
  response: z.object({ teams: z.array(WireTeam) }),
  handler: async ({ ctx }) => ok({ teams: await listTeams(ctx) }),
});

export const createTeamEndpoint = native.route({
  operation: {
    id: "createTeam",
    method: "POST",
    path: "/api/desk/teams",
    summary: "Add a team",
    description: "Without a slug, the name gives one. Members must work here already.",
    status: 201,
    tags,
  },
  action: "team.manage",
  body: z
    .strictObject({
      name: z.string(),
      slug: z.string().optional(),
      members: z.array(z.string()).optional().describe("E-mail addresses"),
    })
    .meta({ id: "NewTeam" }),
  response: WireTeam,
  examples: { request: { name: "Payments", members: ["robin@example.com"] } },
  handler: async ({ ctx, body }) => created(await createTeam(ctx, body)),
});

function requirePerson(actor: Actor) {
  if (actor.kind !== "user") throw new DomainError("UNAUTHENTICATED", "Sign in to do this");

  return actor;
}
