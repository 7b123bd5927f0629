-- CreateEnum
CREATE TYPE "issue_request_state" AS ENUM ('queued', 'created', 'failed');

-- CreateEnum
CREATE TYPE "issue_creation" AS ENUM ('manual', 'automatic');

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "first_delivery_at" TIMESTAMPTZ(3),
ADD COLUMN     "issue_creation" "issue_creation" NOT NULL DEFAULT 'manual',
ADD COLUMN     "last_delivery_at" TIMESTAMPTZ(3),
ADD COLUMN     "production_environment" TEXT,
ADD COLUMN     "refused_delivery_at" TIMESTAMPTZ(3),
ADD COLUMN     "sealed_github_token" TEXT;

-- CreateTable
CREATE TABLE "github_delivery" (
    "id" TEXT NOT NULL,
    "product_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "action" TEXT,
    "repository" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "github_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_item" (
    "repository" TEXT NOT NULL,
    "kind" "link_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "fact" JSONB NOT NULL,
    "closes" TEXT[],
    "mentions" INTEGER[],
    "merge_commit" TEXT,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "code_item_pkey" PRIMARY KEY ("repository","kind","number")
);

-- CreateTable
CREATE TABLE "code_rollout" (
    "repository" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "environment" TEXT,
    "is_production" BOOLEAN NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "url" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_rollout_pkey" PRIMARY KEY ("repository","key")
);

-- CreateTable
CREATE TABLE "code_revert" (
    "repository" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "url" TEXT,

    CONSTRAINT "code_revert_pkey" PRIMARY KEY ("repository","target","by")
);

-- CreateTable
CREATE TABLE "code_ancestry" (
    "repository" TEXT NOT NULL,
    "ancestor" TEXT NOT NULL,
    "descendant" TEXT NOT NULL,
    "contains" BOOLEAN NOT NULL,

    CONSTRAINT "code_ancestry_pkey" PRIMARY KEY ("repository","ancestor","descendant")
);

-- CreateTable
CREATE TABLE "ticket_code" (
    "ticket_id" UUID NOT NULL,
    "stage" "stage" NOT NULL,
    "status" "ticket_status",
    "status_before" "ticket_status",
    "setback" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_code_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "github_answer" (
    "comment_id" BIGINT NOT NULL,
    "ticket_id" UUID NOT NULL,

    CONSTRAINT "github_answer_pkey" PRIMARY KEY ("comment_id","ticket_id")
);

-- CreateTable
CREATE TABLE "issue_request" (
    "ticket_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "requested_by_id" UUID,
    "state" "issue_request_state" NOT NULL DEFAULT 'queued',
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issue_request_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateIndex
CREATE INDEX "github_delivery_product_id_received_at_id_idx" ON "github_delivery"("product_id", "received_at" DESC, "id");

-- CreateIndex
CREATE INDEX "github_delivery_received_at_idx" ON "github_delivery"("received_at");

-- CreateIndex
CREATE INDEX "code_item_closes_idx" ON "code_item" USING GIN ("closes");

-- CreateIndex
CREATE INDEX "code_item_mentions_idx" ON "code_item" USING GIN ("mentions");

-- CreateIndex
CREATE INDEX "code_item_repository_merge_commit_idx" ON "code_item"("repository", "merge_commit");

-- CreateIndex
CREATE INDEX "code_rollout_repository_at_idx" ON "code_rollout"("repository", "at");

-- CreateIndex
CREATE INDEX "code_revert_repository_by_idx" ON "code_revert"("repository", "by");

-- CreateIndex
CREATE INDEX "ticket_code_stage_updated_at_idx" ON "ticket_code"("stage", "updated_at");

-- CreateIndex
CREATE INDEX "github_answer_ticket_id_idx" ON "github_answer"("ticket_id");

-- CreateIndex
CREATE INDEX "issue_request_requested_by_id_idx" ON "issue_request"("requested_by_id");

-- AddForeignKey
ALTER TABLE "github_delivery" ADD CONSTRAINT "github_delivery_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_code" ADD CONSTRAINT "ticket_code_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "github_answer" ADD CONSTRAINT "github_answer_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_request" ADD CONSTRAINT "issue_request_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_request" ADD CONSTRAINT "issue_request_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- GitHub's names know no case: links are found under the name in lower case.
UPDATE "ticket_link" SET "repository" = lower("repository") WHERE "repository" <> lower("repository");
