-- CreateTable
CREATE TABLE "ticket_watcher" (
    "ticket_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_watcher_pkey" PRIMARY KEY ("ticket_id","user_id")
);

-- CreateIndex
CREATE INDEX "ticket_watcher_user_id_idx" ON "ticket_watcher"("user_id");

-- AddForeignKey
ALTER TABLE "ticket_watcher" ADD CONSTRAINT "ticket_watcher_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_watcher" ADD CONSTRAINT "ticket_watcher_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
