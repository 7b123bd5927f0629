import type { Database, Transaction } from "@/lib/db/client";
import type { DomainContext } from "@/lib/domain/context";
import { createPerson } from "@/lib/domain/people/create";
import type { Person } from "@/lib/domain/people/person";
import { createProduct } from "@/lib/domain/products/create";
import { createTeam } from "@/lib/domain/teams/create";
import { recordTogether } from "@/lib/domain/transaction";
import { AGENTS, PRODUCTS, TEAMS } from "./cast";
import { promise } from "./promises";
import { spanMs } from "./span";
import { STORIES } from "./stories";
import { tell } from "./tell";

/** Far more than it takes: a busy machine must not end a first start. */
const PATIENCE_MS = 120_000;
/** The desk was set up a little before the first ticket. */
const SET_UP = "44d";

/**
 * Fills an empty desk with the demo: all of it, or nothing when it fails half-way.
 * @param ctx as the system; its clock is the "now" from which the stories count back
 * @returns whether there was anything to do: a desk with a product or a ticket is left as it is
 */
export async function seedDemo(ctx: DomainContext): Promise<boolean> {
  return (ctx.db as Database).$transaction(
    async (db) => {
      if (!(await isEmpty(db))) return false;

      const frozen = ctx.now();
      const still = { ...ctx, now: () => frozen };
      await tell(still, db, STORIES, await setUp(still, db));

      return true;
    },
    { timeout: PATIENCE_MS },
  );
}

async function isEmpty(db: Transaction): Promise<boolean> {
  const select = { id: true };
  const [product, ticket] = [await db.product.findFirst({ select }), await db.ticket.findFirst({ select })];

  return product === null && ticket === null;
}

/** Products, agents, teams and what is promised. @returns the agents by e-mail address */
async function setUp(ctx: DomainContext, db: Transaction): Promise<ReadonlyMap<string, Person>> {
  const at = new Date(ctx.now().getTime() - spanMs(SET_UP));

  return recordTogether({ ...ctx, now: () => at }, db, async (tx) => {
    const agents = new Map<string, Person>();
    for (const { name, email, roles } of AGENTS) agents.set(email, await createPerson(tx, { name, email, roles }));
    for (const team of TEAMS) await createTeam(tx, { ...team, members: team.members.map(({ email }) => email) });
    for (const product of PRODUCTS) await createProduct(tx, product);
    await promise(tx);

    return agents;
  });
}
