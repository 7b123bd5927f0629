import { z } from "zod";
import type { Actor } from "@/lib/domain/context";
import { DomainError } from "@/lib/domain/errors";
import { listAgents, suggestPeople } from "@/lib/domain/people/list";
import { listTeams } from "@/lib/domain/teams/list";
import { ok } from "@/lib/http/result";
import { native } from "..";
import { WirePerson } from "../schemas";
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
  response: z.object({ teams: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string() })) }),
  handler: async ({ ctx }) => ok({ teams: await listTeams(ctx) }),
});

function requirePerson(actor: Actor) {
  if (actor.kind !== "user") throw new DomainError("UNAUTHENTICATED", "Sign in to do this");

  return actor;
}
