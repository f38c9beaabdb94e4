-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "overlay" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "total" ADD COLUMN     "overlay" BIGINT;
