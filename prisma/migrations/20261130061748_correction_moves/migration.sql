-- AlterTable
ALTER TABLE "change_party" ADD COLUMN     "moves" JSONB;
