import type { Client } from "pg";
import { REPOSITORY } from "./github";

/** Words that many tickets have; the rest of the vocabulary is `term0` to `term19999`, and `only<number>` has one ticket. */
const COMMON_WORDS =
  "export login button page error invoice calendar sync mobile crash slow password reset email report import dashboard " +
  "filter search user account payment refund browser safari chrome android notification timezone template upload";

const TICKETS_PER_STATEMENT = 50_000;
/** One in ten tickets is somebody's first. */
const PEOPLE_MIN = 5_000;

/**
 * Makes a migrated database hold `tickets` tickets and no others, each with two comments and two events, spread evenly over the
 * past three years: the newest 3 % are at work, the rest is done, as in a desk that has been running for a while. A small
 * desk has a hundred at work, so that the pages that are compared are equally full. The same numbers always give the same
 * tickets. Triggers are off while it runs; what they would have written is written here.
 */
export async function fill(client: Client, tickets: number): Promise<void> {
  // Consumers of events are enrolled anew when the desk starts, behind what is written here.
  await client.query("TRUNCATE ticket, ticket_tally, sla_tally, event_consumer CASCADE");
  await client.query("SET session_replication_role = replica");
  const people = Math.max(PEOPLE_MIN, Math.floor(tickets / 10));
  await prepare(client, people);
  const indexAgain = await withoutSearchIndex(client);
  for (let start = 1; start <= tickets; start += TICKETS_PER_STATEMENT) {
    const end = Math.min(start + TICKETS_PER_STATEMENT - 1, tickets);
    await client.query(TICKETS, [start, end, tickets, people]);
    for (const statement of [COMMENTS, EVENTS, SEARCH, CLOCKS, DEADLINES, RATINGS])
      await client.query(statement, [start, end]);
  }
  await indexAgain();
  await client.query("SET session_replication_role = origin");
  await client.query(`
    INSERT INTO ticket_tally (mode, status, delta, resolved, resolution_ms)
    SELECT mode, status, count(*), count(resolved_at),
           coalesce(sum(ticket_resolution_ms(created_at, resolved_at)), 0) FROM ticket GROUP BY 1, 2`);
  await client.query(`
    INSERT INTO sla_tally (mode, total, met, measured, elapsed_ms)
    SELECT mode, count(*), count(*) FILTER (WHERE resolution_due_at IS NULL), count(*), sum(resolution_elapsed_ms)
      FROM ticket_sla WHERE resolved GROUP BY mode`);
  await client.query("SELECT setval('ticket_number_seq', (SELECT max(number) FROM ticket))");
  await client.query("VACUUM ANALYZE");
}

/** Entering texts into an index of words one by one takes five times as long as making it of all of them. */
async function withoutSearchIndex(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    "SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'ticket_search' AND indexdef LIKE '%USING gin%'",
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);

  return async () => {
    await client.query("SET maintenance_work_mem = '512MB'");
    for (const { definition } of rows) await client.query(definition);
  };
}

/** People, products and a few thousand paragraphs that the texts are put together from, indexed once and not each time. */
async function prepare(client: Client, people: number): Promise<void> {
  await client.query(`
    CREATE OR REPLACE FUNCTION pg_temp.uuid_at(at timestamptz, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
      SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3)
              || '8' || substr(md5(n::text), 4, 15))::uuid $$`);
  await client.query(`
    CREATE TEMP TABLE IF NOT EXISTS paragraph AS
    WITH list AS (SELECT string_to_array('${COMMON_WORDS}', ' ') AS words)
    SELECT i, text, to_tsvector('english', text) AS vector
      FROM list, generate_series(0, 4999) AS i, LATERAL (
        SELECT string_agg(CASE WHEN h % 10 < 6 THEN words[1 + (h / 10) % array_length(words, 1)]
                               ELSE 'term' || (h / 10) % 20000 END, ' ') AS text
          FROM (SELECT abs(hashint8(i * 131 + k)) AS h FROM generate_series(1, 8 + 12 * (i % 5)) AS k) AS hashes) AS made`);
  await client.query("CREATE UNIQUE INDEX IF NOT EXISTS paragraph_i ON paragraph (i) INCLUDE (text)");
  await client.query("ANALYZE paragraph");
  await client.query(`
    INSERT INTO "user" (id, email, name, roles, updated_at)
    SELECT pg_temp.uuid_at('2020-01-01', n), 'person' || n || '@example.com', 'Person ' || n,
           CASE WHEN n <= 50 THEN ARRAY['agent']::role[] ELSE '{}' END, now()
      FROM generate_series(1, ${people}) AS n ON CONFLICT DO NOTHING`);
  await client.query(`
    INSERT INTO product (id, slug, name, updated_at)
    SELECT pg_temp.uuid_at('2020-01-02', n), 'product-' || n, 'Product ' || n, now()
      FROM generate_series(1, 10) AS n ON CONFLICT DO NOTHING`);
  await client.query("UPDATE product SET repo_owner = $1, repo_name = $2 WHERE slug = 'product-1'", [
    REPOSITORY.owner,
    REPOSITORY.name,
  ]);
}

// Paragraphs 0, 5, 10 … are short and make subjects; 4, 9, 14 … are long and make bodies.
const TICKETS = `
  INSERT INTO ticket (id, number, subject, body, status, stage, priority, tags, metadata, requester_id, assignee_id,
                      product_id, source, mode, created_at, updated_at, first_responded_at, resolved_at, closed_at)
  SELECT pg_temp.uuid_at(at, n), n, s.text, b.text || ' only' || n, status, stage,
         (ARRAY['low','medium','medium','high','urgent'])[1 + n % 5]::priority,
         ARRAY['tag' || n % 40, 'team' || n % 7], '{}', pg_temp.uuid_at('2020-01-01', 1 + n % $4::bigint),
         CASE WHEN n % 9 = 0 THEN NULL ELSE pg_temp.uuid_at('2020-01-01', 1 + n % 50) END,
         pg_temp.uuid_at('2020-01-02', 1 + n % 10), 'api', 'live', at, at + interval '1 hour',
         CASE WHEN status <> 'new' THEN at + interval '10 minutes' END,
         CASE WHEN status IN ('resolved', 'closed') THEN at + interval '1 hour' END,
         CASE WHEN status = 'closed' THEN at + interval '1 hour' END
    FROM (SELECT n, now() - (($3::bigint - n) * (interval '1095 days' / $3::bigint)) AS at,
                 CASE WHEN n > at_rest THEN (ARRAY['new','open','open','pending'])[1 + n % 4]
                      WHEN n % 10 = 0 THEN 'resolved' ELSE 'closed' END::ticket_status AS status,
                 CASE WHEN n > at_rest THEN (ARRAY['RECEIVED','ISSUE_CREATED','PR_OPEN','MERGED'])[1 + n % 4]
                      WHEN n % 10 = 0 THEN 'DEPLOYED' ELSE 'CLOSED' END::stage AS stage
            FROM generate_series($1::bigint, $2::bigint) AS n,
                 (SELECT $3::bigint - greatest($3::bigint * 3 / 100, 100) AS at_rest) AS mix) AS made
    JOIN paragraph s ON s.i = n * 5 % 5000
    JOIN paragraph b ON b.i = (n / 1000 * 35 + n * 5 + 4) % 5000`;

const COMMENTS = `
  INSERT INTO comment (id, ticket_id, author_id, body, internal, created_at)
  SELECT pg_temp.uuid_at(t.created_at + k * interval '10 minutes', t.number::bigint * 10 + k), t.id,
         CASE WHEN k = 1 THEN coalesce(t.assignee_id, t.requester_id) ELSE t.requester_id END,
         p.text, false, t.created_at + k * interval '10 minutes'
    FROM ticket t CROSS JOIN generate_series(1, 2) AS k JOIN paragraph p ON p.i = (t.number * 5 + k) % 5000
   WHERE t.number BETWEEN $1 AND $2`;

const EVENTS = `
  INSERT INTO ticket_event (ticket_id, kind, actor_kind, actor_user_id, after, public, mode, created_at)
  SELECT t.id, e.kind, 'user', t.requester_id, e.after, true, 'live', t.created_at + e.delay
    FROM ticket t, LATERAL (VALUES
      ('ticket_created', '{"status": "new", "stage": "RECEIVED"}'::jsonb, interval '0'),
      ('stage_changed', jsonb_build_object('stage', t.stage), interval '1 hour')) AS e (kind, after, delay)
   WHERE t.number BETWEEN $1 AND $2`;

const SEARCH = `
  INSERT INTO ticket_search (ticket_id, document)
  SELECT t.id, setweight(s.vector, 'A') || setweight(b.vector, 'B') || setweight(c1.vector, 'C') || c2.vector
               || to_tsvector('simple', 'only' || t.number || ' ' || u.email)
    FROM ticket t
    JOIN "user" u ON u.id = t.requester_id
    JOIN paragraph s ON s.i = t.number * 5 % 5000
    JOIN paragraph b ON b.i = (t.number / 1000 * 35 + t.number * 5 + 4) % 5000
    JOIN paragraph c1 ON c1.i = (t.number * 5 + 1) % 5000
    JOIN paragraph c2 ON c2.i = (t.number * 5 + 2) % 5000
   WHERE t.number BETWEEN $1 AND $2`;

/**
 * As measured: answered after ten minutes, solved after an hour, one in nine and one in seven of them late. What is at work
 * has been told of, so that nothing is announced while it is timed but by the scenario that announces.
 */
const CLOCKS = `
  INSERT INTO ticket_sla (ticket_id, mode, policy_id, response_minutes, response_elapsed_ms, response_due_at,
                          response_ended_at, response_warned_at, response_breached_at, resolution_minutes,
                          resolution_elapsed_ms, resolution_runs_from, resolution_warn_at, resolution_due_at,
                          resolution_ended_at, resolution_warned_at, resolution_breached_at, resolved)
  SELECT t.id, t.mode, p.id, p.response_minutes, 600000,
         CASE WHEN t.number % 9 = 0 THEN t.created_at END, t.first_responded_at, t.created_at, t.created_at,
         p.resolution_minutes, 3600000, CASE WHEN t.resolved_at IS NULL THEN t.created_at END,
         CASE WHEN t.resolved_at IS NULL THEN t.created_at + p.resolution_minutes * interval '48 seconds' END,
         CASE WHEN t.resolved_at IS NULL THEN t.created_at + p.resolution_minutes * interval '1 minute'
              WHEN t.number % 7 = 0 THEN t.created_at END,
         t.resolved_at, t.created_at, t.created_at, t.status = 'resolved'
    FROM ticket t, LATERAL (
      SELECT * FROM sla_policy p
       WHERE p.archived_at IS NULL AND p.product_id IS NULL AND p.team_id IS NULL
         AND coalesce(p.priority, t.priority) = t.priority
       ORDER BY p.priority NULLS LAST LIMIT 1) AS p
   WHERE t.number BETWEEN $1 AND $2`;

const DEADLINES = `
  UPDATE ticket t SET sla_due_at = s.resolution_due_at, sla_warn_at = s.resolution_warn_at
    FROM ticket_sla s
   WHERE s.ticket_id = t.id AND t.resolved_at IS NULL AND t.number BETWEEN $1 AND $2`;

/** One in five says what they think of it. */
const RATINGS = `
  INSERT INTO rating (id, ticket_id, resolved_at, score, assignee_id, product_id, mode, created_at)
  SELECT pg_temp.uuid_at(t.resolved_at, t.number), t.id, t.resolved_at,
         CASE WHEN t.number % 4 = 0 THEN 'bad' ELSE 'good' END::rating_score, t.assignee_id, t.product_id, t.mode,
         t.resolved_at + interval '1 hour'
    FROM ticket t WHERE t.resolved_at IS NOT NULL AND t.number % 5 = 0 AND t.number BETWEEN $1 AND $2`;
