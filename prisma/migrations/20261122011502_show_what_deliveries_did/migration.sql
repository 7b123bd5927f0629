-- CreateEnum
CREATE TYPE "github_delivery_state" AS ENUM ('waiting', 'done', 'nothing', 'failed');

-- DropForeignKey
ALTER TABLE "github_delivery" DROP CONSTRAINT "github_delivery_product_id_fkey";

-- DropIndex
DROP INDEX "github_delivery_product_id_received_at_id_idx";

-- AlterTable
ALTER TABLE "github_delivery" DROP COLUMN "product_id",
ADD COLUMN     "state" "github_delivery_state" NOT NULL DEFAULT 'waiting',
ADD COLUMN     "ticket_ids" UUID[];

-- CreateIndex
CREATE INDEX "github_delivery_repository_received_at_id_idx" ON "github_delivery"("repository", "received_at" DESC, "id");

-- CreateIndex
CREATE INDEX "github_delivery_repository_state_received_at_id_idx" ON "github_delivery"("repository", "state", "received_at" DESC, "id");

UPDATE "github_delivery" SET "state" = 'done' WHERE "done_at" IS NOT NULL AND "facts" <> '[]';
UPDATE "github_delivery" SET "state" = 'nothing' WHERE "done_at" IS NOT NULL AND "facts" = '[]';
