-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('waiting', 'sent', 'failed', 'bounced', 'withheld');

-- CreateEnum
CREATE TYPE "incoming_mail_state" AS ENUM ('waiting', 'taken', 'dropped', 'unreadable');

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "colour" TEXT,
ADD COLUMN     "mail_address" TEXT;

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "recipient_id" UUID,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "about" JSONB NOT NULL DEFAULT '{}',
    "state" "mail_state" NOT NULL DEFAULT 'waiting',
    "detail" TEXT,
    "subject" TEXT,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refused_address" (
    "address" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refused_address_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "mail_opt_out" (
    "address" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_opt_out_pkey" PRIMARY KEY ("address","scope")
);

-- CreateTable
CREATE TABLE "incoming_mail" (
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "delivered_to" TEXT,
    "sender" TEXT,
    "subject" TEXT,
    "message_id" TEXT,
    "state" "incoming_mail_state" NOT NULL DEFAULT 'waiting',
    "detail" TEXT,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "ticket_id" UUID,
    "comment_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incoming_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_mail_message_id_key" ON "outgoing_mail"("message_id");

-- CreateIndex
CREATE INDEX "outgoing_mail_ticket_id_address_id_idx" ON "outgoing_mail"("ticket_id", "address", "id");

-- CreateIndex
CREATE INDEX "outgoing_mail_address_id_idx" ON "outgoing_mail"("address", "id");

-- CreateIndex
CREATE INDEX "outgoing_mail_state_id_idx" ON "outgoing_mail"("state", "id" DESC);

-- CreateIndex
CREATE INDEX "outgoing_mail_recipient_id_idx" ON "outgoing_mail"("recipient_id");

-- CreateIndex
CREATE INDEX "refused_address_created_at_idx" ON "refused_address"("created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "incoming_mail_digest_key" ON "incoming_mail"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "incoming_mail_comment_id_key" ON "incoming_mail"("comment_id");

-- CreateIndex
CREATE INDEX "incoming_mail_message_id_sender_idx" ON "incoming_mail"("message_id", "sender");

-- CreateIndex
CREATE INDEX "incoming_mail_sender_id_idx" ON "incoming_mail"("sender", "id");

-- CreateIndex
CREATE INDEX "incoming_mail_ticket_id_id_idx" ON "incoming_mail"("ticket_id", "id");

-- CreateIndex
CREATE INDEX "incoming_mail_state_id_idx" ON "incoming_mail"("state", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "product_mail_address_key" ON "product"("mail_address");

-- AddForeignKey
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_mail" ADD CONSTRAINT "incoming_mail_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_mail" ADD CONSTRAINT "incoming_mail_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
