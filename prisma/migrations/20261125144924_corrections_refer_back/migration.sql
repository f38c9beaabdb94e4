-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "aboutFrom" DATE,
ADD COLUMN     "aboutUntil" DATE;
