-- AlterEnum
ALTER TYPE "TaskState" ADD VALUE 'expired';

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "escalatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "partnerId" UUID,
ADD COLUMN     "successorId" UUID;

-- AlterTable
ALTER TABLE "task_slot" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "note" TEXT,
ADD COLUMN     "overlay" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "role" "MemberRole",
ADD COLUMN     "share" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stillOnAt" TIMESTAMPTZ(3),
ADD COLUMN     "warnedAt" TIMESTAMPTZ(3);

-- Slots of until now share alike; the first get what does not divide.
UPDATE "task_slot" s
SET "share" = 10000 / n.slots + CASE WHEN s."index" < 10000 % n.slots THEN 1 ELSE 0 END
FROM (SELECT "orgId", "taskId", count(*)::int AS slots FROM "task_slot" GROUP BY "orgId", "taskId") n
WHERE n."orgId" = s."orgId" AND n."taskId" = s."taskId";
ALTER TABLE "task_slot" ALTER COLUMN "share" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "task_orgId_state_idx" ON "task"("orgId", "state");

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_orgId_partnerId_fkey" FOREIGN KEY ("orgId", "partnerId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_orgId_successorId_fkey" FOREIGN KEY ("orgId", "successorId") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
