import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, DomainContext } from "@/lib/domain/context";
import { TICKET_SORTS, type TicketFilter, type TicketSort } from "@/lib/domain/tickets/schemas";
import { asSystem } from "@/lib/testing/contexts";
import { anotherDatabase } from "@/lib/testing/database";
import { createDatabase, type Database } from "./client";
import { Prisma } from "./generated/client";
import { countTickets, findTickets } from "./ticket-list";
import type { TicketPosition } from "./ticket-order";
import { withClient } from "./with-client";

const TICKETS = 20_000;
/** A sort of up to so many rows is one of what was found, not of the table. */
const FEW = TICKETS / 8;
const CAP = 1_000;

type Plan = { "Node Type": string; "Relation Name"?: string; "Plan Rows": number; Plans?: Plan[] };

let url: string;
let db: Database;
let system: DomainContext;

// 20,000 tickets of 100 requesters, most of them closed, as on a desk that is a year old.
const SEED = [
  `INSERT INTO "user" (id, email, roles, updated_at)
     SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'u' || n || '@example.com', CASE WHEN n > 90 THEN '{agent}'::role[] ELSE '{}' END, now()
     FROM generate_series(1, 100) AS n`,
  `INSERT INTO team (id, slug, name) SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 't' || n, 'T' FROM generate_series(1, 20) AS n`,
  `INSERT INTO product (id, slug, name, updated_at) SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'p' || n, 'P', now() FROM generate_series(1, 20) AS n`,
  `INSERT INTO ticket (id, subject, body, status, stage, priority, tags, requester_id, assignee_id, team_id, product_id, created_at, updated_at)
     SELECT (lpad(to_hex(1735689600000 + n * 1000::bigint), 12, '0') || '70008000' || lpad(n::text, 12, '0'))::uuid,
       'Subject ' || n, 'Body word' || n % 500,
       (ARRAY['closed','closed','closed','closed','closed','closed','closed','resolved','open','new'])[1 + n % 10]::ticket_status,
       (ARRAY['CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','CLOSED','DEPLOYED','PR_OPEN','RECEIVED'])[1 + n % 10]::stage,
       (ARRAY['low','medium','medium','medium','high','medium','urgent'])[1 + n % 7]::priority,
       ARRAY['tag' || n % 200],
       ('00000000-0000-7000-8000-' || lpad((1 + n % 90)::text, 12, '0'))::uuid,
       CASE WHEN n % 3 > 0 THEN ('00000000-0000-7000-8000-' || lpad((91 + n % 10)::text, 12, '0'))::uuid END,
       ('00000000-0000-7000-8000-' || lpad((1 + n % 20)::text, 12, '0'))::uuid,
       ('00000000-0000-7000-8000-' || lpad((1 + n % 17)::text, 12, '0'))::uuid,
       to_timestamp(1735689600 + n), to_timestamp(1735689600 + (n * 7919) % 20000)
     FROM generate_series(1, ${TICKETS}) AS n`,
  `UPDATE ticket SET sla_due_at = created_at + interval '1 day', sla_warn_at = created_at + interval '20 hours'
     WHERE status IN ('new', 'open')`,
  "INSERT INTO ticket_sla (ticket_id, mode) SELECT id, mode FROM ticket",
  "VACUUM ANALYZE",
];

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

beforeAll(async () => {
  url = await anotherDatabase("plans");
  db = createDatabase(url);
  for (const sql of SEED) await db.$executeRawUnsafe(sql);
  system = { ...(await asSystem()), db };
}, 180_000);
afterAll(() => db.$disconnect());

/** What `ask` sends to the database, each statement answered by nothing. */
async function queriesOf(ctx: DomainContext, ask: (ctx: DomainContext) => Promise<unknown>): Promise<Prisma.Sql[]> {
  const queries: Prisma.Sql[] = [];
  const listening = new Proxy(db, {
    get: (target, key) =>
      key === "$queryRaw"
        ? async (strings: TemplateStringsArray, ...values: unknown[]) => {
            queries.push(Prisma.sql(strings, ...values));

            return [];
          }
        : Reflect.get(target, key),
  });
  await ask({ ...ctx, db: listening });

  return queries;
}

/** The plans of what `ask` sends to the database. */
async function plansOf(ctx: DomainContext, ask: (ctx: DomainContext) => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const query of await queriesOf(ctx, ask)) {
    const [row] = await db.$queryRaw<{ "QUERY PLAN": { Plan: Plan }[] }[]>(Prisma.sql`EXPLAIN (FORMAT JSON) ${query}`);
    plans.push(...(row?.["QUERY PLAN"] ?? []).map((one) => one.Plan));
  }

  return plans;
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** What a plan must not hold: a walk of all tickets without an index, or a sort of many. */
function faults(plan: Plan, few = FEW): string[] {
  return nodes(plan).flatMap((node) => {
    const sorted =
      node["Node Type"] === "Sort" ? Math.max(...(node.Plans ?? []).map((input) => input["Plan Rows"])) : 0;
    const walked = node["Node Type"] === "Seq Scan" && /^ticket/.test(node["Relation Name"] ?? "");

    return [...(walked ? [`walks ${node["Relation Name"]}`] : []), ...(sorted > few ? [`sorts ${sorted}`] : [])];
  });
}

const LAST: Record<TicketSort, TicketPosition> = {
  newest: { id: "0193f000-0000-7000-8000-000000010000" },
  oldest: { id: "0193f000-0000-7000-8000-000000010000" },
  updated: { id: "0193f000-0000-7000-8000-000000010000", updatedAt: "2025-01-01T03:00:00.000Z" },
  priority: { id: "0193f000-0000-7000-8000-000000010000", priority: "medium" },
  sla: { id: "0193f000-0000-7000-8000-000000010000", slaDueAt: "9999-12-31T00:00:00.000Z" },
};

const FILTERS: [string, TicketFilter][] = [
  ["nothing", {}],
  ["a rare status", { status: ["new"] }],
  ["a frequent status", { status: ["closed"] }],
  ["everything unresolved", { status: ["new", "open", "pending"] }],
  ["what is near a target", { sla: "near" }],
  ["what is past a target", { sla: "breached" }],
  ["a stage", { stage: ["PR_OPEN"] }],
  ["a priority", { priority: ["urgent"] }],
  ["a person's", { assignee: { email: "u95@example.com" } }],
  ["nobody's, unresolved", { assignee: "none", status: ["new", "open", "pending"] }],
  ["a requester's", { requester: { id: id(7) } }],
  ["a team's", { team: { slug: "t3" } }],
  ["a product's", { product: { id: id(3) } }],
  ["a product's, open", { product: { slug: "p3" }, status: ["open"] }],
  ["a tag's", { tag: "tag77" }],
  ["an hour's", { createdFrom: new Date("2025-01-01T02:00:00Z"), createdTo: new Date("2025-01-01T03:00:00Z") }],
  ["a word's", { search: "word77" }],
  ["a word's, open", { search: "word77", status: ["open"] }],
  ["a number's", { search: "TK-00077" }],
];

describe.each(TICKET_SORTS)("the list sorted by %s", (sort) => {
  it.each(FILTERS)("of %s walks an index and sorts little, on the first page and after it", async (_, filter) => {
    const me: Actor = { kind: "user", userId: id(95), roles: ["agent"], name: null, email: "u95@example.com" };

    for (const after of [null, LAST[sort]]) {
      const plans = await plansOf({ ...system, actor: me }, (ctx) =>
        findTickets(ctx, { filter, sort, after, limit: 26 }),
      );

      expect(plans).not.toEqual([]);
      expect(plans.flatMap((plan) => faults(plan))).toEqual([]);
    }
  });

  it.each<[string, Actor]>([
    ["requester", { kind: "user", userId: id(7), roles: [], name: null, email: "u7@example.com" }],
    ["customer", { kind: "customer", ticketId: id(1), requesterId: id(7) }],
  ])("of a %s walks their own tickets only", async (_, actor) => {
    for (const filter of [{}, { search: "word77" }]) {
      const plans = await plansOf({ ...system, actor }, (ctx) =>
        findTickets(ctx, { filter, sort, after: null, limit: 26 }),
      );

      expect(plans.flatMap((plan) => faults(plan))).toEqual([]);
    }
  });
});

it.each(FILTERS.filter(([name]) => !/nothing/.test(name)))("the count of %s stops at its cap", async (_, filter) => {
  const plans = await plansOf(system, (ctx) => countTickets(ctx, filter, CAP));

  expect(plans.flatMap((plan) => faults(plan, 3 * CAP))).toEqual([]);
  expect(plans.flatMap(nodes).map((node) => node["Node Type"])).toContain("Limit");
});

it.each(TICKET_SORTS)("the list sorted by %s is planned for a page, whatever its values will be", async (sort) => {
  for (const [, filter] of FILTERS.filter(([, { search }]) => search === undefined)) {
    const [query] = await queriesOf(system, (ctx) => findTickets(ctx, { filter, sort, after: LAST[sort], limit: 21 }));
    const plan = await withClient(url, async (client) => {
      const { rows } = await client.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${query?.text}`);

      return rows[0]["QUERY PLAN"][0].Plan as Plan;
    });
    const joins = nodes(plan).filter((node) => /Join|Nested Loop/.test(node["Node Type"]));

    expect(joins).not.toEqual([]);
    // Along each of five statuses a page is read, and merged with the others.
    expect(Math.max(...joins.map((join) => join["Plan Rows"]))).toBeLessThanOrEqual(5 * 26);
  }
});

it("would tell of a list that is sorted without an index", async () => {
  const plans = await plansOf(system, (ctx) => ctx.db.$queryRaw`SELECT id FROM ticket ORDER BY subject LIMIT 26`);

  expect(plans.flatMap((plan) => faults(plan))).toEqual([expect.stringMatching(/^sorts/), "walks ticket"]);
});
