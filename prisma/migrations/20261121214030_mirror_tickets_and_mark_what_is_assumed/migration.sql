-- AlterTable
ALTER TABLE "product" ADD COLUMN     "freshservice_url" TEXT,
ADD COLUMN     "sealed_freshservice_key" TEXT;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "assumed" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ticket_mirror" (
    "ticket_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "external_id" TEXT,
    "url" TEXT,
    "agreed" JSONB NOT NULL DEFAULT '{}',
    "refusal" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_mirror_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "itsm_position" (
    "account" TEXT NOT NULL,
    "read_to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "itsm_position_pkey" PRIMARY KEY ("account")
);

-- CreateIndex
CREATE UNIQUE INDEX "ticket_mirror_account_external_id_key" ON "ticket_mirror"("account", "external_id");

-- AddForeignKey
ALTER TABLE "ticket_mirror" ADD CONSTRAINT "ticket_mirror_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
