-- How long tickets took to be resolved joins their counts, so that the average is exact without reading a ticket.

-- Waits for changes that are under way and holds up new ones: each is tallied either below or by the new triggers.
LOCK TABLE "ticket" IN SHARE MODE;

-- AlterTable
ALTER TABLE "ticket_tally" ADD COLUMN     "resolution_ms" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "resolved" INTEGER NOT NULL DEFAULT 0;

-- Whole milliseconds, which is what the columns keep; null while the ticket is not resolved.
CREATE FUNCTION ticket_resolution_ms(created_at timestamptz, resolved_at timestamptz) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$ SELECT (extract(epoch FROM resolved_at - created_at) * 1000)::bigint $$;

CREATE OR REPLACE FUNCTION ticket_tally_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ticket_tally" (mode, status, delta, resolved, resolution_ms)
  SELECT mode, status, count(*), count(resolved_at), coalesce(sum(ticket_resolution_ms(created_at, resolved_at)), 0)
    FROM changed GROUP BY mode, status;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION ticket_tally_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ticket_tally" (mode, status, delta, resolved, resolution_ms)
  SELECT mode, status, -count(*), -count(resolved_at), -coalesce(sum(ticket_resolution_ms(created_at, resolved_at)), 0)
    FROM changed GROUP BY mode, status;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION ticket_tally_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ticket_tally" (mode, status, delta, resolved, resolution_ms) VALUES
    (OLD.mode, OLD.status, -1, -num_nonnulls(OLD.resolved_at),
     -coalesce(ticket_resolution_ms(OLD.created_at, OLD.resolved_at), 0)),
    (NEW.mode, NEW.status, 1, num_nonnulls(NEW.resolved_at),
     coalesce(ticket_resolution_ms(NEW.created_at, NEW.resolved_at), 0));
  RETURN NULL;
END $$;

DROP TRIGGER ticket_tally_update ON "ticket";
CREATE TRIGGER ticket_tally_update AFTER UPDATE OF status, mode, created_at, resolved_at ON "ticket"
  FOR EACH ROW WHEN ((OLD.status, OLD.mode, OLD.created_at, OLD.resolved_at)
    IS DISTINCT FROM (NEW.status, NEW.mode, NEW.created_at, NEW.resolved_at))
  EXECUTE FUNCTION ticket_tally_update();

-- What was resolved before; these tickets have been counted already.
INSERT INTO "ticket_tally" (mode, status, delta, resolved, resolution_ms)
SELECT mode, status, 0, count(*), sum(ticket_resolution_ms(created_at, resolved_at))
  FROM "ticket" WHERE resolved_at IS NOT NULL GROUP BY mode, status;
