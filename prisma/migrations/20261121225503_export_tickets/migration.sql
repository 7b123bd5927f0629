-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "export" (
    "id" UUID NOT NULL,
    "requested_by_id" UUID,
    "mode" "mode" NOT NULL,
    "wanted" JSONB NOT NULL,
    "layout" TEXT NOT NULL,
    "state" "export_state" NOT NULL DEFAULT 'waiting',
    "total" INTEGER,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "export_created_at_idx" ON "export"("created_at");

-- CreateIndex
CREATE INDEX "export_requested_by_id_idx" ON "export"("requested_by_id");

-- AddForeignKey
ALTER TABLE "export" ADD CONSTRAINT "export_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
