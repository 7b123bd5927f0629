-- CreateEnum
CREATE TYPE "rating_score" AS ENUM ('good', 'bad');

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "resolved_at" TIMESTAMPTZ(3) NOT NULL,
    "score" "rating_score" NOT NULL,
    "comment" TEXT,
    "assignee_id" UUID,
    "product_id" UUID,
    "mode" "mode" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rating_mode_created_at_idx" ON "rating"("mode", "created_at" DESC);

-- CreateIndex
CREATE INDEX "rating_assignee_id_idx" ON "rating"("assignee_id");

-- CreateIndex
CREATE INDEX "rating_product_id_idx" ON "rating"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_ticket_id_resolved_at_key" ON "rating"("ticket_id", "resolved_at");

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;
