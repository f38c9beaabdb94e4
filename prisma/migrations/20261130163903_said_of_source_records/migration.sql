-- AlterTable
ALTER TABLE "source_record" ADD COLUMN     "said" JSONB;
