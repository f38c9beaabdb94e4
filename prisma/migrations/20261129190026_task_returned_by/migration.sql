-- AlterTable
ALTER TABLE "task" ADD COLUMN     "returnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "returnedById" UUID;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_orgId_returnedById_fkey" FOREIGN KEY ("orgId", "returnedById") REFERENCES "person"("orgId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
