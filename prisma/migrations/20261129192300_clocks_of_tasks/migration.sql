-- AlterTable
ALTER TABLE "task" ADD COLUMN     "handedOverAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "task_slot" ADD COLUMN     "reopenedAt" TIMESTAMPTZ(3);
