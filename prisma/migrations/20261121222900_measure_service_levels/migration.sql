-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "sla_due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamp with time zone,
ADD COLUMN     "sla_warn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamp with time zone;

-- CreateTable
CREATE TABLE "sla_calendar" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "hours" JSONB NOT NULL,
    "holidays" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sla_calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sla_policy" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "priority" "priority",
    "product_id" UUID,
    "team_id" UUID,
    "response_minutes" INTEGER,
    "resolution_minutes" INTEGER,
    "calendar_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "sla_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_sla" (
    "ticket_id" UUID NOT NULL,
    "mode" "mode" NOT NULL,
    "policy_id" UUID,
    "pause_reason" TEXT,
    "response_minutes" INTEGER,
    "response_elapsed_ms" BIGINT NOT NULL DEFAULT 0,
    "response_runs_from" TIMESTAMPTZ(3),
    "response_warn_at" TIMESTAMPTZ(3),
    "response_due_at" TIMESTAMPTZ(3),
    "response_ended_at" TIMESTAMPTZ(3),
    "response_warned_at" TIMESTAMPTZ(3),
    "response_breached_at" TIMESTAMPTZ(3),
    "resolution_minutes" INTEGER,
    "resolution_elapsed_ms" BIGINT NOT NULL DEFAULT 0,
    "resolution_runs_from" TIMESTAMPTZ(3),
    "resolution_warn_at" TIMESTAMPTZ(3),
    "resolution_due_at" TIMESTAMPTZ(3),
    "resolution_ended_at" TIMESTAMPTZ(3),
    "resolution_warned_at" TIMESTAMPTZ(3),
    "resolution_breached_at" TIMESTAMPTZ(3),
    "next_mark_at" TIMESTAMPTZ(3),
    "resolved" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ticket_sla_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "sla_tally" (
    "id" BIGSERIAL NOT NULL,
    "mode" "mode" NOT NULL,
    "total" INTEGER NOT NULL,
    "met" INTEGER NOT NULL,
    "measured" INTEGER NOT NULL,
    "elapsed_ms" BIGINT NOT NULL,

    CONSTRAINT "sla_tally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sla_calendar_name_key" ON "sla_calendar"("name");

-- CreateIndex
CREATE INDEX "ticket_sla_mode_next_mark_at_idx" ON "ticket_sla"("mode", "next_mark_at");

-- CreateIndex
CREATE INDEX "ticket_sla_policy_id_idx" ON "ticket_sla"("policy_id");

-- CreateIndex
CREATE INDEX "sla_tally_mode_idx" ON "sla_tally"("mode");

-- CreateIndex
CREATE INDEX "ticket_mode_sla_due_at_id_idx" ON "ticket"("mode", "sla_due_at", "id");

-- CreateIndex
CREATE INDEX "ticket_mode_status_sla_due_at_id_idx" ON "ticket"("mode", "status", "sla_due_at", "id");

-- AddForeignKey
ALTER TABLE "sla_policy" ADD CONSTRAINT "sla_policy_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_policy" ADD CONSTRAINT "sla_policy_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_policy" ADD CONSTRAINT "sla_policy_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "sla_calendar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_sla" ADD CONSTRAINT "ticket_sla_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_sla" ADD CONSTRAINT "ticket_sla_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "sla_policy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Attainment and average ------------------------------------------------------------------------------------------------
-- What a clock adds to the sums while its ticket is resolved; every change appends the difference.

CREATE FUNCTION sla_tally_of(clock "ticket_sla", sign integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF clock.resolved AND clock.resolution_minutes IS NOT NULL THEN
    INSERT INTO "sla_tally" (mode, total, met, measured, elapsed_ms)
    VALUES (clock.mode, sign,
            CASE WHEN clock.resolution_due_at IS NULL THEN sign ELSE 0 END,
            CASE WHEN clock.resolution_elapsed_ms > 0 THEN sign ELSE 0 END,
            sign * clock.resolution_elapsed_ms);
  END IF;
END $$;

CREATE FUNCTION sla_tally_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM sla_tally_of(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM sla_tally_of(NEW, 1); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER sla_tally_insert AFTER INSERT ON "ticket_sla"
  FOR EACH ROW WHEN (NEW.resolved) EXECUTE FUNCTION sla_tally_change();
CREATE TRIGGER sla_tally_delete AFTER DELETE ON "ticket_sla"
  FOR EACH ROW WHEN (OLD.resolved) EXECUTE FUNCTION sla_tally_change();
CREATE TRIGGER sla_tally_update AFTER UPDATE ON "ticket_sla"
  FOR EACH ROW WHEN ((OLD.resolved, OLD.resolution_minutes, OLD.resolution_due_at, OLD.resolution_elapsed_ms)
    IS DISTINCT FROM (NEW.resolved, NEW.resolution_minutes, NEW.resolution_due_at, NEW.resolution_elapsed_ms))
  EXECUTE FUNCTION sla_tally_change();

-- Policies --------------------------------------------------------------------------------------------------------------
-- One of each kind to begin with; names and numbers are the desk's to change (Settings, SLA).

INSERT INTO "sla_calendar" (id, name, time_zone, hours) VALUES
  ('019a0000-0000-7000-8000-000000000001', 'Business hours', 'UTC',
   '[{"day":1,"from":"09:00","to":"17:00"},{"day":2,"from":"09:00","to":"17:00"},{"day":3,"from":"09:00","to":"17:00"},{"day":4,"from":"09:00","to":"17:00"},{"day":5,"from":"09:00","to":"17:00"}]');

INSERT INTO "sla_policy" (id, name, priority, response_minutes, resolution_minutes, calendar_id) VALUES
  ('019a0000-0000-7000-8000-000000000011', 'Urgent', 'urgent', 30, 480, NULL),
  ('019a0000-0000-7000-8000-000000000012', 'High priority', 'high', 120, 960, '019a0000-0000-7000-8000-000000000001'),
  ('019a0000-0000-7000-8000-000000000013', 'Standard', NULL, 480, 2400, '019a0000-0000-7000-8000-000000000001'),
  ('019a0000-0000-7000-8000-000000000014', 'Low priority', 'low', 960, 4800, '019a0000-0000-7000-8000-000000000001');
