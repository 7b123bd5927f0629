import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import type { WirePerson } from "@/app/api/desk/_dialect/people";
import type { WireProduct, WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import type { WireView } from "@/app/api/desk/_dialect/views";
import { deskApi } from "./desk-api";

export type DeskPerson = z.output<typeof WirePerson>;
export type DeskTeam = NonNullable<WireTicketSummary["team"]>;

/** People, teams and products change a few times a month; pages bring them along, and pickers share them. */
const FRESH_MS = 5 * 60_000;

export const deskKeys = {
  agents: ["agents"] as const,
  teams: ["teams"] as const,
  products: ["products"] as const,
  views: ["views"] as const,
};

export const deskQueries = {
  /** Everybody who can be given a ticket. */
  agents: () =>
    queryOptions({
      queryKey: deskKeys.agents,
      queryFn: async ({ signal }) => (await deskApi<{ agents: DeskPerson[] }>("/agents", { signal })).agents,
      staleTime: FRESH_MS,
    }),

  teams: () =>
    queryOptions({
      queryKey: deskKeys.teams,
      queryFn: async ({ signal }) => (await deskApi<{ teams: DeskTeam[] }>("/teams", { signal })).teams,
      staleTime: FRESH_MS,
    }),

  /** Archived ones too: tickets keep their product. */
  products: () =>
    queryOptions({
      queryKey: deskKeys.products,
      queryFn: async ({ signal }) => (await deskApi<{ products: WireProduct[] }>("/products", { signal })).products,
      staleTime: FRESH_MS,
    }),

  /** One's own saved views, then the shared ones. */
  views: () =>
    queryOptions({
      queryKey: deskKeys.views,
      queryFn: async ({ signal }) => (await deskApi<{ views: WireView[] }>("/views", { signal })).views,
      staleTime: FRESH_MS,
    }),
};
