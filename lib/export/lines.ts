import type pg from "pg";

/** How many rows are held at once. */
const BATCH = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Whose: everybody's, or what one person has said, done and been told. */
export type Whose = { personId: string; email: string } | null;

/** A table's rows as lines, in the order of their ids; `$1` is the last id, `$2` how many, `$3` and `$4` are whose. */
const LINES = {
  person: `
    SELECT u.id::text AS id, json_build_object('type', 'person', 'id', u.id, 'email', u.email, 'name', u.name,
             'roles', u.roles, 'disabledAt', u.disabled_at, 'createdAt', u.created_at,
             'watches', (SELECT coalesce(json_agg(w.ticket_id ORDER BY w.ticket_id), '[]') FROM ticket_watcher w
                          WHERE w.user_id = u.id),
             'follows', (SELECT coalesce(json_agg(f.ticket_id ORDER BY f.ticket_id), '[]') FROM ticket_follower f
                          WHERE f.address = u.email),
             'mailOptOuts', (SELECT coalesce(json_agg(o.scope ORDER BY o.scope), '[]') FROM mail_opt_out o
                              WHERE o.address = u.email))::text AS line
      FROM "user" u WHERE u.id > $1 AND ($3::uuid IS NULL OR u.id = $3 OR u.email = $4) ORDER BY u.id LIMIT $2`,
  ticket: `
    SELECT t.id::text AS id, json_build_object('type', 'ticket', 'id', t.id,
             'publicId', 'TK-' || lpad(t.number::text, greatest(5, length(t.number::text)), '0'), 'mode', t.mode,
             'subject', t.subject, 'body', t.body, 'status', t.status, 'stage', t.stage, 'priority', t.priority,
             'urgency', t.urgency, 'category', t.category, 'subcategory', t.subcategory, 'tags', t.tags,
             'metadata', t.metadata, 'source', t.source, 'language', t.language, 'requesterId', t.requester_id, 'assigneeId', t.assignee_id,
             'team', (SELECT slug FROM team WHERE id = t.team_id),
             'product', (SELECT slug FROM product WHERE id = t.product_id),
             'createdAt', t.created_at, 'updatedAt', t.updated_at, 'firstRespondedAt', t.first_responded_at,
             'resolvedAt', t.resolved_at, 'closedAt', t.closed_at, 'scheduledAt', t.scheduled_at, 'dueAt', t.due_at,
             'comments', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'authorId', c.author_id, 'body', c.body,
                            'internal', c.internal, 'createdAt', c.created_at) ORDER BY c.id), '[]')
                            FROM comment c WHERE c.ticket_id = t.id),
             'events', (SELECT coalesce(json_agg(json_build_object('seq', e.seq::text, 'kind', e.kind,
                          'actor', e.actor_kind, 'actorId', e.actor_user_id, 'before', e.before, 'after', e.after,
                          'createdAt', e.created_at) ORDER BY e.seq), '[]') FROM ticket_event e WHERE e.ticket_id = t.id),
             'files', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'commentId', f.comment_id,
                         'filename', f.filename, 'bytes', f.bytes, 'mime', f.mime, 'externalUrl', f.external_url,
                         'createdAt', f.created_at) ORDER BY f.id), '[]') FROM attachment f WHERE f.ticket_id = t.id),
             'links', (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'url', l.url, 'title', l.title)
                         ORDER BY l.id), '[]') FROM ticket_link l WHERE l.ticket_id = t.id),
             'ratings', (SELECT coalesce(json_agg(json_build_object('score', r.score, 'comment', r.comment,
                           'createdAt', r.created_at) ORDER BY r.id), '[]') FROM rating r WHERE r.ticket_id = t.id)
           )::text AS line
      FROM ticket t WHERE t.id > $1 AND ($3::uuid IS NULL OR t.requester_id = $3) AND $4::text IS NOT DISTINCT FROM $4
     ORDER BY t.id LIMIT $2`,
} as const;

/** What only a single person's export has: it is part of the tickets, or of no use, in the whole one. */
const LINES_OF_PERSON = {
  comment: `
    SELECT c.id::text AS id, json_build_object('type', 'comment', 'id', c.id, 'ticketId', c.ticket_id, 'body', c.body,
             'internal', c.internal, 'createdAt', c.created_at)::text AS line
      FROM comment c JOIN ticket t ON t.id = c.ticket_id
     WHERE c.id > $1 AND c.author_id = $3 AND t.requester_id <> $3 AND $4::text IS NOT NULL ORDER BY c.id LIMIT $2`,
  mailSent: `
    SELECT m.id::text AS id, json_build_object('type', 'mailSent', 'id', m.id, 'ticketId', m.ticket_id, 'to', m.address,
             'kind', m.kind, 'subject', m.subject, 'state', m.state, 'createdAt', m.created_at)::text AS line
      FROM outgoing_mail m WHERE m.id > $1 AND (m.recipient_id = $3 OR m.address = $4) ORDER BY m.id LIMIT $2`,
  mailReceived: `
    SELECT m.id::text AS id, json_build_object('type', 'mailReceived', 'id', m.id, 'ticketId', m.ticket_id,
             'from', m.sender, 'subject', m.subject, 'state', m.state, 'receivedAt', m.received_at)::text AS line
      FROM incoming_mail m WHERE m.id > $1 AND m.sender = $4 AND $3::uuid IS NOT NULL ORDER BY m.id LIMIT $2`,
  audit: `
    SELECT a.id::text AS id, json_build_object('type', 'audit', 'id', a.id, 'kind', a.kind, 'targetId', a.target_id,
             'before', a.before, 'after', a.after, 'createdAt', a.created_at)::text AS line
      FROM audit_entry a WHERE a.id > $1 AND (a.target_id = $3::uuid::text OR a.actor_user_id = $3)
       AND $4::text IS NOT NULL ORDER BY a.id LIMIT $2`,
} as const;

/** Every line of an export, a few hundred rows in memory at a time. `client` is in the transaction that is its snapshot. */
export async function* exportLines(client: pg.Client, whose: Whose): AsyncGenerator<{ type: string; line: string }> {
  for (const [type, query] of Object.entries({ ...LINES, ...(whose && LINES_OF_PERSON) })) {
    for (let after = FIRST; ; ) {
      const { rows } = await client.query<{ id: string; line: string }>(query, [
        ...[after, BATCH],
        ...[whose?.personId ?? null, whose?.email ?? null],
      ]);
      for (const { line } of rows) yield { type, line };
      after = rows.at(-1)?.id ?? after;
      if (rows.length < BATCH) break;
    }
  }
}
