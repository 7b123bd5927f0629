import { cache } from "react";
import { toWirePerson } from "@/app/api/desk/_dialect/people";
import { toWireProduct } from "@/app/api/desk/_dialect/serializers";
import { getContext } from "@/lib/auth/session";
import { listAgents } from "@/lib/domain/people/list";
import { listProducts } from "@/lib/domain/products/list";
import { listTeams } from "@/lib/domain/teams/list";

/** Everything that has a name on every page of the desk. Read once a request, for the frame and for the page's title. */
export const readNames = cache(async () => {
  const ctx = await getContext();
  const [products, teams, agents] = await Promise.all([listProducts(ctx), listTeams(ctx), listAgents(ctx)]);

  return { products: products.map(toWireProduct), teams, agents: agents.map(toWirePerson) };
});
