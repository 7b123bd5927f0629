-- AlterTable
ALTER TABLE "ticket_mirror" ADD COLUMN     "attempted_at" TIMESTAMPTZ(3);
