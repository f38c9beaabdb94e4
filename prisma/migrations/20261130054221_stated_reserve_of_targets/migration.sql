-- AlterTable
ALTER TABLE "target" ADD COLUMN     "statedReserve" BIGINT;
