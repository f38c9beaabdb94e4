-- AlterEnum
ALTER TYPE "ChangeKind" ADD VALUE 'plan';

-- AlterTable
ALTER TABLE "change_party" ADD COLUMN     "pay" JSONB;
