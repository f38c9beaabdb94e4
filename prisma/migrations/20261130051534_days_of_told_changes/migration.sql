-- AlterTable
ALTER TABLE "change" ADD COLUMN     "toldOn" DATE;
