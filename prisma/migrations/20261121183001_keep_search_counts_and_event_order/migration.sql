-- What the Prisma schema cannot say: full text, exact counts and the order of events.

-- Full text -----------------------------------------------------------------------------------------------------------
-- A tsvector holds at most 1 MB, so only the first part of very long texts is searchable.

CREATE FUNCTION ticket_search_document(ticket_row "ticket", with_notes boolean) RETURNS tsvector
LANGUAGE sql STABLE AS $$
  SELECT setweight(to_tsvector('english', ticket_row.subject), 'A')
      || setweight(to_tsvector('english', left(ticket_row.body, 60000)), 'B')
      || (SELECT setweight(to_tsvector('simple', coalesce(u.name, '') || ' ' || u.email || ' ' || translate(u.email, '@', ' ')), 'A')
            FROM "user" u WHERE u.id = ticket_row.requester_id)
      || setweight(to_tsvector('english', coalesce(left((
           SELECT string_agg(c.body, ' ' ORDER BY c.id DESC)
             FROM "comment" c WHERE c.ticket_id = ticket_row.id AND (with_notes OR NOT c.internal)), 100000), '')), 'C')
$$;

CREATE FUNCTION ticket_search_refresh(wanted uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  ticket_row "ticket";
  has_notes boolean;
BEGIN
  SELECT * INTO ticket_row FROM "ticket" WHERE id = wanted;
  has_notes := EXISTS (SELECT 1 FROM "comment" WHERE ticket_id = wanted AND internal);
  INSERT INTO "ticket_search" (ticket_id, document, internal)
  VALUES (wanted, ticket_search_document(ticket_row, false),
          CASE WHEN has_notes THEN ticket_search_document(ticket_row, true) END)
  ON CONFLICT (ticket_id) DO UPDATE SET document = excluded.document, internal = excluded.internal;
EXCEPTION WHEN program_limit_exceeded THEN
  -- A text that cannot be indexed must still be kept: the ticket stays findable by what was indexed before.
  INSERT INTO "ticket_search" (ticket_id, document) VALUES (wanted, to_tsvector('english', ticket_row.subject))
  ON CONFLICT (ticket_id) DO NOTHING;
END
$$;

CREATE FUNCTION ticket_search_on_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM ticket_search_refresh(NEW.id); RETURN NULL; END $$;

CREATE FUNCTION ticket_search_on_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM ticket_search_refresh(NEW.ticket_id); RETURN NULL; END $$;

CREATE FUNCTION ticket_search_on_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ticket_search_refresh(t.id) FROM "ticket" t WHERE t.requester_id = NEW.id; RETURN NULL; END $$;

CREATE TRIGGER ticket_search_insert AFTER INSERT ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION ticket_search_on_ticket();
CREATE TRIGGER ticket_search_update AFTER UPDATE OF subject, body, requester_id ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION ticket_search_on_ticket();
CREATE TRIGGER ticket_search_comment AFTER INSERT OR UPDATE OF body, internal ON "comment"
  FOR EACH ROW EXECUTE FUNCTION ticket_search_on_comment();
CREATE TRIGGER ticket_search_person AFTER UPDATE OF name, email ON "user"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.email <> NEW.email)
  EXECUTE FUNCTION ticket_search_on_person();

-- Serves the agents' search: notes included where there are any.
CREATE INDEX ticket_search_text_idx ON "ticket_search" USING gin (coalesce(internal, document));

-- Counts --------------------------------------------------------------------------------------------------------------

CREATE FUNCTION ticket_tally_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ticket_tally" (mode, status, delta) SELECT mode, status, count(*) FROM changed GROUP BY mode, status;
  RETURN NULL;
END $$;

CREATE FUNCTION ticket_tally_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ticket_tally" (mode, status, delta) SELECT mode, status, -count(*) FROM changed GROUP BY mode, status;
  RETURN NULL;
END $$;

CREATE FUNCTION ticket_tally_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ticket_tally" (mode, status, delta) VALUES (OLD.mode, OLD.status, -1), (NEW.mode, NEW.status, 1);
  RETURN NULL;
END $$;

CREATE TRIGGER ticket_tally_insert AFTER INSERT ON "ticket"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ticket_tally_insert();
CREATE TRIGGER ticket_tally_delete AFTER DELETE ON "ticket"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ticket_tally_delete();
CREATE TRIGGER ticket_tally_update AFTER UPDATE OF status, mode ON "ticket"
  FOR EACH ROW WHEN (OLD.status <> NEW.status OR OLD.mode <> NEW.mode) EXECUTE FUNCTION ticket_tally_update();

-- Events --------------------------------------------------------------------------------------------------------------
-- Sequences give numbers in the order of asking, readers see rows in the order of committing. The lock, taken before the
-- first number is drawn and held to the commit, makes the two the same: a reader that has seen seq N has seen all before.
-- It costs little: verbs write their events last, and NOTIFY takes a lock of the same reach at commit anyway.

CREATE FUNCTION ticket_event_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_advisory_xact_lock(hashtext('ticket_event')); RETURN NULL; END $$;

CREATE FUNCTION ticket_event_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_notify('ticket_event', (SELECT max(seq)::text FROM written)); RETURN NULL; END $$;

CREATE TRIGGER ticket_event_order BEFORE INSERT ON "ticket_event"
  FOR EACH STATEMENT EXECUTE FUNCTION ticket_event_order();
CREATE TRIGGER ticket_event_notify AFTER INSERT ON "ticket_event"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ticket_event_notify();

-- Keys ----------------------------------------------------------------------------------------------------------------
-- Every node forgets a key it has cached as soon as the key changes: a revoked key stops working everywhere at once.

CREATE FUNCTION api_key_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_notify('api_key', encode(NEW.hash, 'hex')); RETURN NULL; END $$;

CREATE TRIGGER api_key_notify AFTER UPDATE OF scopes, revoked_at, expires_at, owner_id ON "api_key"
  FOR EACH ROW EXECUTE FUNCTION api_key_notify();
