-- CreateIndex
CREATE INDEX "ticket_mode_resolved_at_idx" ON "ticket"("mode", "resolved_at");
