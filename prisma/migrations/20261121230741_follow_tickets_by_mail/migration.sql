-- CreateTable
CREATE TABLE "ticket_follower" (
    "ticket_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_follower_pkey" PRIMARY KEY ("ticket_id","address")
);

-- CreateIndex
CREATE INDEX "ticket_follower_address_idx" ON "ticket_follower"("address");

-- AddForeignKey
ALTER TABLE "ticket_follower" ADD CONSTRAINT "ticket_follower_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
