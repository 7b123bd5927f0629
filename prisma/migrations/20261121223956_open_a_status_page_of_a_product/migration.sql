-- AlterTable
ALTER TABLE "product" ADD COLUMN     "public_status" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "ticket_product_id_stage_id_idx" ON "ticket"("product_id", "stage", "id" DESC);
