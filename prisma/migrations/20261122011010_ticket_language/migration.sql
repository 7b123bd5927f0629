-- AlterTable
ALTER TABLE "outgoing_mail" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "ticket_follower" ADD COLUMN     "language" TEXT;
