import { z } from "zod";
import { createTeam } from "@/lib/domain/teams/create";
import { listTeams } from "@/lib/domain/teams/list";
import { created, ok } from "@/lib/http/result";
import { native } from "..";
import { WireTeam } from "../people";

const tags = ["People"];

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
