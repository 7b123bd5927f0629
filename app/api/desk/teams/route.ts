import { native } from "@/app/api/desk/_dialect";
import { createTeamEndpoint, listTeamsEndpoint } from "@/app/api/desk/_dialect/endpoints/teams";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = native.routes(listTeamsEndpoint, createTeamEndpoint);
