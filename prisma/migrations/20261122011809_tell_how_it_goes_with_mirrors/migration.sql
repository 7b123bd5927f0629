-- AlterTable
ALTER TABLE "itsm_position" ADD COLUMN     "failing_since" TIMESTAMPTZ(3),
ADD COLUMN     "heard_at" TIMESTAMPTZ(3),
ADD COLUMN     "problem" TEXT,
ADD COLUMN     "refused_at" TIMESTAMPTZ(3),
ALTER COLUMN "read_to" DROP NOT NULL;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "freshservice_secret_hash" TEXT;

-- AlterTable
ALTER TABLE "ticket_mirror" ADD COLUMN     "refused_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "ticket_mirror_refused_at_ticket_id_idx" ON "ticket_mirror"("refused_at" DESC, "ticket_id");

-- What was refused before has no time of its own.
UPDATE "ticket_mirror" SET "refused_at" = "updated_at" WHERE "refusal" IS NOT NULL;
