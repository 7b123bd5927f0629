-- AlterTable
ALTER TABLE "user" ADD COLUMN     "provider_roles" "role"[] DEFAULT ARRAY[]::"role"[];
