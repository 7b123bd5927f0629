-- AlterTable
ALTER TABLE "incoming_mail" ADD COLUMN     "raw_kept" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "incoming_mail_raw_kept_id_idx" ON "incoming_mail"("raw_kept", "id");
